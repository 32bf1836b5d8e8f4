// SPARQL with YASGUI: prefixes, examples, completion of our own terms; it asks this server alone.
import Yasgui from "@zazuko/yasgui";
import "@zazuko/yasgui/build/yasgui.min.css";

const { Yasqe, Yasr } = Yasgui;
const box = document.getElementById("yasgui");
const data = JSON.parse(document.getElementById("ask-data").textContent);
const endpoint = new URL(box.dataset.endpoint, location.href).href;

// What can be completed is in the page: nothing is looked up on other servers.
const ours = { persistenceId: null, bulk: true, autoShow: true };
Yasqe.forkAutocompleter("class", { ...ours, name: "registre-class", get: () => Promise.resolve(data.classes) }, false);
Yasqe.forkAutocompleter("property", { ...ours, name: "registre-property", get: () => Promise.resolve(data.properties) }, false);
Yasqe.forkAutocompleter("prefixes", { ...ours, name: "registre-prefixes", get: () => Promise.resolve(data.prefixes.map(([name, iri]) => `${name}: <${iri}>`)) }, false);
Yasqe.defaults.autocompleters = ["registre-prefixes", "registre-class", "registre-property", "variables"];
Yasr.defaults.prefixes = Object.fromEntries(data.prefixes);

const yasgui = new Yasgui(box, {
  requestConfig: { endpoint, method: "POST" },
  endpointCatalogueOptions: { getData: () => [{ endpoint }], keys: [] },
  persistenceId: "registre",
  populateFromUrl: false,
  yasqe: { value: data.query, createShareableLink: undefined },
});

function open(query, name) {
  const tab = yasgui.addTab(true, { ...Yasgui.Tab.getDefaults(), name });
  tab.setQuery(query);
}

const asked = new URLSearchParams(location.search).get("query");
const current = yasgui.getTab();
if (asked && current && current.getQuery() !== asked) open(asked, box.dataset.asked);
document.getElementById("plain").hidden = true;
box.hidden = false;
if (yasgui.getTab()) yasgui.getTab().getYasqe()?.refresh();

// What YASGUI leaves without a name, or calls a list of tabs though it holds other buttons too: screen readers need better.
function mended() {
  for (const tab of box.querySelectorAll(".tabsList [aria-selected]")) {
    tab.closest(".tabsList").removeAttribute("role");
    tab.removeAttribute("role");
    tab.setAttribute("aria-current", tab.getAttribute("aria-selected"));
    tab.removeAttribute("aria-selected");
  }
  for (const field of box.querySelectorAll("input.autocomplete:not([aria-label])")) field.setAttribute("aria-label", box.dataset.where);
  for (const editor of box.querySelectorAll(".CodeMirror")) {
    const field = editor.querySelector("textarea:not([aria-label])");
    if (!field) continue;
    field.setAttribute("aria-label", box.dataset.query);
    editor.CodeMirror?.addKeyMap({ Tab: false, "Shift-Tab": false }); // (else the keyboard never leaves the editor)
  }
}
new MutationObserver(mended).observe(box, { childList: true, subtree: true, attributeFilter: ["aria-selected"] });
mended();

for (const button of document.querySelectorAll("button[data-query]")) {
  button.hidden = false;
  button.addEventListener("click", () => { open(button.dataset.query, button.textContent); box.scrollIntoView({ block: "nearest" }); });
}
