"""Drives the real window with mouse and keys, and keeps a picture of every state.

It is run by hand::

    python -m tests.app.drive_window OUT_FOLDER [--scale 2] [--photo FILE]

Where Xvfb and xdotool are installed, the window stands on a virtual screen, its mouse and keys are
those of the X server, and pictures are what that screen shows. Elsewhere Qt sends the events to
itself on its offscreen platform. At the end stand the gaps of the window's event loop over all of
it, while the engine ran flat out.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import struct
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Any, Protocol

import cv2
import numpy as np

from engine.photo import Photo, PhotoFormat
from engine.photo_io import SaveOptions, load_photo, save_photo
from resources import resource_path

_WINDOW = (1280, 800)
_TIMEOUT_S = 60.0
_DISPLAY = ":87"
_X_NAMES = {"]": "bracketright", "?": "question", "Esc": "Escape", "Return": "Return"}
_SIDE = 2400  # of the photo: enough work that it can be paused and cancelled


class Probe:
    """The pipe to the window's process."""

    def __init__(self, environment: dict[str, str]) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.app.driven_window"],
            env=environment,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )

    def ask(self, question: str, **facts: object) -> dict[str, Any]:
        """Ask, and wait for the answer."""
        inlet, outlet = self._pipes()
        inlet.write(json.dumps({"ask": question, **facts}) + "\n")
        inlet.flush()
        line = outlet.readline()
        if not line:
            raise SystemExit("the window is gone")
        answer: dict[str, Any] = json.loads(line)
        return answer

    def wait_for(self, what: str, holds: Callable[[dict[str, Any]], bool]) -> float:
        """Wait until the state of the window is as it should be; return the seconds it took."""
        start_s = time.monotonic()
        while not holds(state := self.ask("state")):
            if time.monotonic() - start_s > _TIMEOUT_S:
                raise SystemExit(f"{what} did not happen: {state}")
            time.sleep(0.05)
        return time.monotonic() - start_s

    def close(self) -> None:
        """Close the window."""
        self.ask("quit")
        self._process.wait(20)

    def _pipes(self) -> tuple[IO[str], IO[str]]:
        assert self._process.stdin
        assert self._process.stdout
        return self._process.stdin, self._process.stdout


class Hands(Protocol):
    """A mouse, a keyboard and a camera; places are device pixels of the screen."""

    def press(self) -> None:
        """Press the left button."""

    def release(self) -> None:
        """Let it go."""

    def move(self, x: int, y: int) -> None:
        """Move the cursor."""

    def turn(self, turns: int) -> None:
        """Turn the wheel, away from the user where positive."""

    def key(self, sequence: str) -> None:
        """Press keys, written as Qt does: Ctrl+S."""

    def hold(self, key: str) -> None:
        """Hold a key down."""

    def let_go(self, key: str) -> None:
        """Let it go."""

    def focus(self) -> None:
        """Give the keyboard to the window that is in front."""

    def picture(self, path: Path) -> None:
        """Keep what the screen shows."""


class XHands:
    """The mouse and keys of an X server, through xdotool."""

    def __init__(self, screen: Path) -> None:
        self._screen = screen

    def press(self) -> None:
        self._do("mousedown", "1")

    def release(self) -> None:
        self._do("mouseup", "1")

    def move(self, x: int, y: int) -> None:
        self._do("mousemove", str(x), str(y))

    def turn(self, turns: int) -> None:
        button = "4" if turns > 0 else "5"
        self._do("click", "--repeat", str(abs(turns)), "--delay", "40", button)

    def key(self, sequence: str) -> None:
        self._do("key", self._name(sequence))

    def hold(self, key: str) -> None:
        self._do("keydown", self._name(key))

    def let_go(self, key: str) -> None:
        self._do("keyup", self._name(key))

    def focus(self) -> None:
        """Give the window the keyboard, which a window manager would have done."""
        self._do("search", "--sync", "--onlyvisible", "--name", "Deblur", "windowfocus", "%@")

    def picture(self, path: Path) -> None:
        cv2.imwrite(str(path), _framebuffer(self._screen))

    def _name(self, sequence: str) -> str:
        """Return the keys as xdotool has them; for it, a capital letter is one with Shift."""
        return "+".join(_X_NAMES.get(part, part.lower()) for part in sequence.split("+"))

    def _do(self, *words: str) -> None:
        subprocess.run(["xdotool", *words], check=True)


class QtHands:
    """Events that Qt sends to itself."""

    def __init__(self, probe: Probe) -> None:
        self._probe = probe
        self._place = (0, 0)

    def press(self) -> None:
        self._probe.ask("mouse", kind="press", x=self._place[0], y=self._place[1])

    def release(self) -> None:
        self._probe.ask("mouse", kind="release", x=self._place[0], y=self._place[1])

    def move(self, x: int, y: int) -> None:
        self._place = (x, y)
        self._probe.ask("mouse", kind="move", x=x, y=y)

    def turn(self, turns: int) -> None:
        self._probe.ask("wheel", x=self._place[0], y=self._place[1], turns=turns)

    def key(self, sequence: str) -> None:
        self._probe.ask("key", sequence=sequence)

    def hold(self, key: str) -> None:
        """Leave it: one sequence is a press and a release here."""

    def let_go(self, key: str) -> None:
        """See ``hold``."""

    def focus(self) -> None:
        """Leave it: Qt does."""

    def picture(self, path: Path) -> None:
        self._probe.ask("grab", path=str(path))


def _framebuffer(path: Path) -> np.ndarray[Any, np.dtype[np.uint8]]:
    """Read the X window dump that Xvfb keeps of its screen: (H, W, 3), blue first."""
    data = path.read_bytes()
    fields = struct.unpack(">25I", data[:100])
    header, width, height, stride, colours = (fields[each] for each in (0, 4, 5, 12, 19))
    start = header + 12 * colours
    rows = np.frombuffer(data, np.uint8, stride * height, start).reshape(height, stride)
    return np.ascontiguousarray(rows[:, : 4 * width].reshape(height, width, 4)[..., :3])


@contextmanager
def stage(scale: int) -> Iterator[tuple[Probe, Hands]]:
    """Open the window on a virtual screen, or offscreen where there is none to be had."""
    environment = os.environ | {"QT_SCALE_FACTOR": str(scale), "OMP_WAIT_POLICY": "PASSIVE"}
    if not (shutil.which("Xvfb") and shutil.which("xdotool")):
        probe = Probe(environment | {"QT_QPA_PLATFORM": "offscreen"})
        yield probe, QtHands(probe)
        probe.close()
        return
    width, height = (each * scale for each in _WINDOW)
    with tempfile.TemporaryDirectory() as folder:
        screen = f"{width}x{height}x24"
        server = subprocess.Popen(["Xvfb", _DISPLAY, "-screen", "0", screen, "-fbdir", folder])
        time.sleep(1)
        os.environ["DISPLAY"] = _DISPLAY
        try:
            probe = Probe(environment | {"DISPLAY": _DISPLAY, "QT_QPA_PLATFORM": "xcb"})
            hands = XHands(Path(folder, "Xvfb_screen0"))
            hands.focus()
            yield probe, hands
            probe.close()
        finally:
            server.terminate()
            server.wait()


class Scene:
    """What a user does, with a picture after each deed."""

    def __init__(self, probe: Probe, hands: Hands, out: Path) -> None:
        self._probe = probe
        self._hands = hands
        self._out = out
        self._count = 0

    def picture(self, name: str, wait_s: float = 0.5) -> None:
        """Keep a picture once the window has come to rest."""
        time.sleep(wait_s)
        self._count += 1
        self._hands.picture(self._out / f"{self._count:02}-{name}.png")

    def place(self, name: str, across: float = 0.5, down: float = 0.5) -> tuple[int, int]:
        """Return a place in a widget, as shares of its width and height."""
        left, top, width, height = self._probe.ask("where", name=name)["box"]
        return round(left + across * width), round(top + down * height)

    def click(self, name: str, across: float = 0.5, down: float = 0.5) -> None:
        """Click on a widget."""
        self._hands.move(*self.place(name, across, down))
        self._hands.press()
        self._hands.release()
        time.sleep(0.15)

    def drag(self, start: tuple[int, int], end: tuple[int, int], steps: int = 12) -> None:
        """Drag from one place to another."""
        self._hands.move(*start)
        self._hands.press()
        for step in range(1, steps + 1):
            x, y = (round(a + (b - a) * step / steps) for a, b in zip(start, end, strict=True))
            self._hands.move(x, y)
            time.sleep(0.02)
        self._hands.release()

    # --- the story ----------------------------------------------------------------------

    def open(self, photo: Path) -> float:
        """Open a photo with Ctrl+O, and wait for its preview; return the seconds that took."""
        self.picture("empty", 1.5)
        self._probe.ask("dialogs", photos=[str(photo)], target=None)
        self._hands.key("Ctrl+O")
        self._probe.wait_for("the photo", lambda state: bool(state["photo"]))
        self.picture("opened", 0.1)
        seconds = self._probe.wait_for("the preview", lambda state: bool(state["has_preview"]))
        self.picture("previewed")
        return seconds

    def look(self) -> None:
        """Drag the divider, zoom, pan, and go through the views."""
        self.drag(self.place("page.compare.split_handle"), self.place("page.compare", 0.3))
        self.picture("divider-dragged")
        self._hands.move(*self.place("page.compare", 0.5, 0.5))
        self._hands.turn(5)
        self.picture("zoomed")
        self.drag(self.place("page.compare", 0.7, 0.7), self.place("page.compare", 0.5, 0.6))
        self._hands.key("2")
        self.picture("200-percent")
        self._hands.key("L")
        self._hands.move(*self.place("page.compare", 0.6, 0.4))
        self.picture("loupe")
        self._hands.key("L")
        self._hands.key("D")
        self.picture("side-by-side")
        self._hands.key("R")
        self.picture("result-only")
        self._hands.hold("space")
        self.picture("peek")
        self._hands.let_go("space")
        self._hands.key("S")
        self._hands.key("Ctrl+0")

    def paint(self) -> None:
        """Take the brush, paint twice, erase, undo, invert, and put it down."""
        self.click("page.panel.where.brush")
        for down in (0.4, 0.55):
            self.drag(self.place("page.compare", 0.3, down), self.place("page.compare", 0.7, down))
        self._probe.wait_for("two strokes", lambda state: state["strokes"] == 2)
        self.picture("brushed")
        self._hands.key("X")
        self._hands.key("]")
        self.drag(self.place("page.compare", 0.5, 0.3), self.place("page.compare", 0.5, 0.7))
        self.picture("erased")
        self._hands.key("Ctrl+Z")
        self._probe.wait_for("undo", lambda state: state["strokes"] == 2)
        self._hands.key("Ctrl+I")
        self.picture("inverted")
        self.click("page.panel.where.whole")
        self.picture("whole-again")

    def cancel(self) -> float:
        """Deblur, pause, go on and cancel; return the seconds until that was told."""
        self._hands.key("Ctrl+Return")
        self._probe.wait_for("progress", lambda state: "parts" in state["job"])
        self.picture("running")
        self._hands.key("P")
        self._probe.wait_for("the pause", lambda state: "Paused" in state["job"])
        self.picture("paused")
        self._hands.key("P")
        self._probe.wait_for("going on", lambda state: "Paused" not in state["job"])
        time.sleep(1)
        self._hands.key("Esc")
        seconds = self._probe.wait_for("the end", lambda state: not state["running"])
        self.picture("cancelled")
        return seconds

    def deblur(self) -> float:
        """Deblur all of it, moving about meanwhile; return the seconds it took."""
        self._hands.key("Ctrl+Return")
        start_s = time.monotonic()
        while not self._probe.ask("state")["has_result"]:
            across = 0.3 + 0.05 * (int(time.monotonic() * 4) % 8)
            self.drag(self.place("page.compare", 0.5, 0.5), self.place("page.compare", across, 0.5))
            if time.monotonic() - start_s > 4 * _TIMEOUT_S:
                raise SystemExit("no result")
        self.picture("done")
        return time.monotonic() - start_s

    def save(self) -> None:
        """Try the strength, and save."""
        slider = "page.panel.strength.slider"
        self.drag(self.place(slider, 0.97), self.place(slider, 0.6))
        self.picture("strength")
        self._hands.key("Ctrl+S")
        self._probe.wait_for("saving", lambda state: bool(state["saved"]))
        self.picture("saved")

    def rest(self) -> None:
        """Look at what is left: keys, a message, models, the batch, the light theme."""
        self._hands.key("?")
        self.picture("keys", 1.0)
        self._hands.key("Esc")
        self._hands.focus()
        self._hands.key("M")
        self.picture("compare-models", 4.0)
        self._hands.key("Esc")
        self._hands.focus()
        self._probe.ask("dialogs", photos=["/nowhere/missing.jpg"], target=None)
        self._hands.key("Ctrl+O")
        self.picture("load-error", 1.0)
        self._probe.ask("theme", name="light")
        self.picture("light")
        self._probe.ask("theme", name="dark")
        self._hands.key("Ctrl+2")
        self.picture("batch", 1.0)


def blurred_photo(folder: Path) -> Path:
    """Write a large photo, made of an example."""
    example = load_photo(resource_path("examples", "red-panda.jpg"))
    scale = _SIDE / max(example.width, example.height)
    size = (round(example.width * scale), round(example.height * scale))
    pixels = cv2.resize(example.pixels, size, interpolation=cv2.INTER_CUBIC).clip(0, 1)
    path = folder / "shaky.jpg"
    photo = Photo(np.asarray(pixels, np.float32), metadata=example.metadata)
    save_photo(photo, path, SaveOptions(format=PhotoFormat.JPEG, allow_loss=True))
    return path


def main() -> None:
    """Play the whole story."""
    parser = argparse.ArgumentParser(description="Drive the window and keep pictures.")
    parser.add_argument("out", type=Path)
    parser.add_argument("--scale", type=int, default=1)
    parser.add_argument("--photo", type=Path)
    options = parser.parse_args()
    options.out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder, stage(options.scale) as (probe, hands):
        photo = options.photo or blurred_photo(Path(folder))
        scene = Scene(probe, hands, options.out)
        time.sleep(3)
        probe.ask("watch")
        say(f"first preview after {scene.open(photo):.1f} s")
        scene.look()
        scene.paint()
        say(f"cancelled within {scene.cancel():.2f} s")
        say(f"deblurred in {scene.deblur():.1f} s")
        scene.save()
        gaps = probe.ask("gaps")
        scene.rest()
        say(
            f"gaps of the event loop: worst {gaps['worst_ms']:.0f} ms, "
            f"p99 {gaps['p99_ms']:.0f} ms, of {gaps['count']}"
        )


def say(line: str) -> None:
    """Tell whoever runs this."""
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
