"""The window's last resort: an exception that nobody caught is logged and shown, never swallowed."""

from __future__ import annotations

import logging
import sys
import threading
import traceback
from collections.abc import Callable
from types import TracebackType

logger = logging.getLogger(__name__)

OnCrash = Callable[[Exception, str], None]


def install(on_crash: OnCrash) -> None:
    """Catch what reaches the top of any thread.

    Args:
        on_crash: Called with the exception and its traceback as text, in the thread that it
            happened in.
    """

    def handle(
        kind: type[BaseException], error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if not isinstance(error, Exception):
            sys.__excepthook__(kind, error or kind(), trace)
            return
        logger.critical("nobody caught this", exc_info=error)
        on_crash(error, "".join(traceback.format_exception(error)))

    def handle_in_thread(args: threading.ExceptHookArgs) -> None:
        handle(args.exc_type, args.exc_value, args.exc_traceback)

    sys.excepthook = handle
    threading.excepthook = handle_in_thread
