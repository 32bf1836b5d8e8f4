// What scripts add to pages that can be read without them: copying, and names as one types.
"use strict";

for (const button of document.querySelectorAll("button[data-copy], button[data-copy-from]")) {
  if (!navigator.clipboard) continue;
  button.hidden = false;
  const said = button.textContent;
  button.addEventListener("click", async () => {
    const from = button.dataset.copyFrom && document.getElementById(button.dataset.copyFrom);
    await navigator.clipboard.writeText(from ? from.textContent : button.dataset.copy);
    button.textContent = button.dataset.done;
    setTimeout(() => { button.textContent = said; }, 2000);
  });
}

// A combobox with a list (WAI-ARIA Authoring Practices, "Editable Combobox With List Autocomplete").
function suggest(input) {
  const list = document.createElement("ul");
  list.id = `${input.id}-list`;
  list.className = "suggestions";
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", input.labels[0] ? input.labels[0].textContent : "");
  let chosen = -1, found = [], asked = "", waiting = 0;
  const close = () => { list.remove(); chosen = -1; input.setAttribute("aria-expanded", "false"); input.removeAttribute("aria-activedescendant"); };
  const choose = (n) => {
    chosen = n;
    [...list.children].forEach((item, i) => item.setAttribute("aria-selected", String(i === n)));
    if (n < 0) { input.removeAttribute("aria-activedescendant"); return; }
    input.setAttribute("aria-activedescendant", list.children[n].id);
    list.children[n].scrollIntoView({ block: "nearest" });
  };
  const go = (n) => {
    const kept = new URLSearchParams(location.search).get("lang"), to = new URL(input.dataset.opens || found[n].href, location.href);
    if (input.dataset.opens) to.searchParams.set("node", found[n].iri);
    if (kept) to.searchParams.set("lang", kept);
    location.href = to;
  };
  const show = () => {
    list.replaceChildren(...found.map((one, n) => {
      const item = document.createElement("li"), name = document.createElement("span"), about = document.createElement("span");
      item.id = `${list.id}-${n}`;
      item.setAttribute("role", "option");
      item.setAttribute("aria-selected", "false");
      name.textContent = one.label;
      about.textContent = one.about;
      about.className = "about";
      item.append(name, about);
      item.addEventListener("mousedown", (event) => { event.preventDefault(); go(n); });
      return item;
    }));
    if (!found.length) { close(); return; }
    input.parentNode.append(list);
    chosen = -1;
    input.setAttribute("aria-expanded", "true");
  };
  const ask = async () => {
    const words = input.value.trim();
    if (words.length < 2) { found = []; close(); return; }
    asked = words;
    const lang = document.documentElement.lang;
    const reply = await fetch(`${input.dataset.suggest}?${new URLSearchParams({ q: words, lang })}`);
    if (!reply.ok || asked !== words || document.activeElement !== input) return;
    found = (await reply.json()).results;
    show();
  };
  for (const [name, value] of Object.entries({ role: "combobox", "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": list.id })) input.setAttribute(name, value);
  input.addEventListener("input", () => { clearTimeout(waiting); waiting = setTimeout(() => ask().catch(close), 90); });
  input.addEventListener("blur", close);
  input.addEventListener("keydown", (event) => {
    if (!list.isConnected) {
      if (event.key === "ArrowDown") ask().catch(close);
      return;
    }
    if (event.key === "ArrowDown") { event.preventDefault(); choose((chosen + 1) % found.length); }
    else if (event.key === "ArrowUp") { event.preventDefault(); choose(chosen <= 0 ? found.length - 1 : chosen - 1); }
    else if (event.key === "Escape") { event.preventDefault(); close(); } // (a second one empties the field)
    else if (event.key === "Enter" && chosen >= 0) { event.preventDefault(); go(chosen); }
  });
}
document.querySelectorAll("input[data-suggest]").forEach(suggest);
