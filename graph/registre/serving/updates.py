"""Takes updates from those who show the token, one at a time."""

from __future__ import annotations

import asyncio
import hmac
import json
import os
import sys

from starlette.requests import Request

from registre.queries.scanning import says
from registre.serving.protocol import Operation
from registre.serving.refusals import RefusedError, failed, malformed, too_slow
from registre.serving.settings import Settings


class Updates:
    """Carries out updates.

    Args:
        settings: what the server was started with.
    """

    def __init__(self, settings: Settings) -> None:
        self._settings, self._turn = settings, asyncio.Lock()

    async def take(self, request: Request, operation: Operation) -> None:
        """Carry out an update; readers see it when this returns, or a moment later.

        Raises:
            RefusedError: it may not be made, it is none, or it failed; the store is then as it was.
        """
        self._allowed(request)
        if operation.default or operation.named:
            raise malformed("using-graph-uri and using-named-graph-uri are not supported", "write USING in the update")
        if says(operation.text, "LOAD"):
            raise RefusedError(403, "this server loads no files", next_step="send the statements with INSERT DATA")
        async with self._turn:
            result = await self._carried_out(operation.text, str(request.url.replace(query="", fragment="")))
        if result.get("wrong") == "busy":
            raise RefusedError(503, "the store is being built", next_step="update it afterwards", retry_after=30)
        if "wrong" in result:
            raise failed(result["wrong"], result["says"], self._settings)

    def _allowed(self, request: Request) -> None:
        token = self._settings.token
        if token is None:
            raise RefusedError(403, "this server takes no updates", next_step="change the store with “registre build”")
        scheme, _, shown = request.headers.get("authorization", "").partition(" ")
        if scheme.lower() != "bearer" or not hmac.compare_digest(shown.strip().encode(), token.encode()):
            raise RefusedError(401, "updates need the token", next_step="send Authorization: Bearer <token>")

    async def _carried_out(self, text: str, base: str) -> dict[str, str]:
        limits, environment = self._settings, {**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))}
        command = (sys.executable, "-m", "registre.serving.updating", str(limits.store))
        pipe = asyncio.subprocess.PIPE
        process = await asyncio.create_subprocess_exec(*command, stdin=pipe, stdout=pipe, env=environment)
        try:
            async with asyncio.timeout(limits.seconds):
                said, _ = await process.communicate(json.dumps({"text": text, "base": base}).encode())
        except TimeoutError:
            raise too_slow(limits.seconds) from None
        finally:
            if process.returncode is None:
                process.kill()
                await process.wait()
        if process.returncode:
            return {"wrong": "failed", "says": "the process ended"}
        result: dict[str, str] = json.loads(said)
        return result
