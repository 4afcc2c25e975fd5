"""A desktop nobody sees, and a person at it: keys and the pointer go in, and what windows say of themselves to people who
cannot see (AT-SPI) comes out. Pictures are for the pages of the editors. Started by `desktop`, in a session of its own."""

import os
import re
import subprocess
import sys
import time
from pathlib import Path

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402
from patience import look_until  # noqa: E402

# A program on a busy machine is late to say what it shows; by itself a question is given up after less than a second.
Atspi.set_timeout(20_000, 60_000)


def said(node):
    """The text inside a thing on the screen, if it has one."""
    return Atspi.Text.get_text(node, 0, -1) if "Text" in node.get_interfaces() else ""


class Editor:
    """A program with a window."""

    def __init__(self, *command):
        self.lines = []
        self.log = Path(os.environ["HOME"], "editor.log")
        with self.log.open("w", encoding="utf-8") as log:
            self.process = subprocess.Popen(command, stdout=log, stderr=log)

    def fill_the_screen(self, title):
        """As every picture has it, as soon as there is a window with this title."""
        search = ["xdotool", "search", "--onlyvisible", "--name", title, "windowmove", "0", "0", "windowsize", "1000", "640"]
        self.until(f"there is {title}", lambda: subprocess.run(search, capture_output=True).returncode == 0, 300)

    def settle(self, command):
        """Waits until the editor has begun its server and has nothing left to do: it looks at its own windows meanwhile."""
        self.until("it has begun the server", lambda: any(command in line for line in self.children()))
        self.rest(3)

    def children(self):
        """The command lines of what it runs."""
        for child in Path(f"/proc/{self.process.pid}/task/{self.process.pid}/children").read_text().split():
            try:
                yield Path(f"/proc/{child}/cmdline").read_text().replace("\0", " ")
            except OSError:  # It has just ended.
                continue

    def rest(self, seconds=1):
        """Waits until the editor has had nothing to do for so long, however slow the machine is."""
        since = time.monotonic()
        end = since + 120
        before = None
        while time.monotonic() < min(end, since + seconds):
            state, *_, user, system = Path(f"/proc/{self.process.pid}/stat").read_text().rpartition(") ")[2].split()[:13]
            if state == "Z":  # It has ended; whoever waits for something to show will see.
                return
            used = int(user) + int(system)
            # A caret that blinks is no work.
            if state != "S" or (before is not None and used > before + 1):
                since = time.monotonic()
            before = used
            time.sleep(0.1)

    # What is on the screen.

    def nodes(self):
        """Everything that shows, from the top."""
        # What has changed since is told as events.
        while GLib.MainContext.default().iteration(False):
            pass
        try:
            desktop = Atspi.get_desktop(0)
            desktop.clear_cache()
            programs = [desktop.get_child_at_index(index) for index in range(desktop.get_child_count())]
        except GLib.Error:  # A program that has just been closed.
            return
        waiting = [program for program in reversed(programs) if program]
        while waiting:
            node = waiting.pop()
            try:
                shows = node.get_role() == Atspi.Role.APPLICATION or node.get_state_set().contains(Atspi.StateType.SHOWING)
                if shows:
                    yield node
                # Newer programs break where they are asked for the rows of what does not show.
                elif node.get_role() in (Atspi.Role.LIST, Atspi.Role.TABLE, Atspi.Role.TREE, Atspi.Role.TREE_TABLE):
                    continue
                children = [node.get_child_at_index(index) for index in range(min(node.get_child_count(), 200))]
            except GLib.Error:  # A window that has just been closed.
                continue
            waiting += [child for child in reversed(children) if child]

    def words(self):
        """What stands on the screen, a line for each thing."""
        found = []
        for node in self.nodes():
            try:
                found.append(said(node) or node.get_name())
            except GLib.Error:
                continue
        return [one for one in found if one]

    def await_words(self, what, pattern, seconds=120):
        """Looks until a thing on the screen says it; what it says."""
        return self.until(what, lambda: next((one for one in self.words() if re.search(pattern, one)), None), seconds)

    def await_end(self, what, pattern):
        self.until(what, lambda: not any(re.search(pattern, one) for one in self.words()))

    def until(self, what, condition, seconds=120):
        found = look_until(what, lambda: self.tried(condition), seconds)
        if found:
            return found
        words = self.words()
        print("The screen:", *words, "What it said:", self.log.read_text(), sep="\n", file=sys.stderr)
        print(f"It has ended with {self.process.poll()}." if self.process.poll() is not None else "It runs.", file=sys.stderr)
        self.picture("failed", height=640)
        self.process.kill()
        self.process.wait()
        # Whoever shows nothing at all can be opened again.
        sys.exit(1 if words else 3)

    def await_focus(self, what, start):
        """Waits until keys go to a thing whose text begins so: a window that shows may not have them yet."""
        self.until(what, lambda: any(self.has_focus(node) and said(node).startswith(start) for node in self.nodes()))

    @staticmethod
    def has_focus(node):
        try:
            return node.get_state_set().contains(Atspi.StateType.FOCUSED)
        except GLib.Error:
            return False

    def await_window(self, title):
        """Waits until keys go to the window with this title."""
        ask = ["xdotool", "getwindowfocus", "getwindowname"]
        self.until(f"keys go to {title}", lambda: title in subprocess.run(ask, capture_output=True, text=True).stdout)

    def await_popup(self, what, act):
        """Acts and waits for another window, for menus that tell of none of their entries. Tips do not count."""
        before = self.windows()
        act()
        self.until(what, lambda: self.windows() - before)

    @staticmethod
    def windows():
        search = ["xdotool", "search", "--onlyvisible", "--maxdepth", "1", "--name", ""]
        found = subprocess.run(search, capture_output=True, text=True).stdout.split()
        kind = ["xprop", "_NET_WM_WINDOW_TYPE", "-id"]
        return {one for one in found if "TOOLTIP" not in subprocess.run([*kind, one], capture_output=True, text=True).stdout}

    @staticmethod
    def tried(condition):
        try:
            return condition()
        except GLib.Error:  # It had no time to answer.
            return None

    # The text in front.

    def page(self, start="---\nname:"):
        """The thing on the screen whose text begins so."""
        for node in self.nodes():
            if said(node).startswith(start):
                return node
        return None

    def front(self):
        """The same where it is there for certain, if perhaps not told of at once."""
        end = time.monotonic() + 60
        while not (page := self.tried(self.page)) and time.monotonic() < end:
            time.sleep(0.1)
        return page

    def text(self):
        page = self.page()
        return Atspi.Text.get_text(page, 0, -1) if page else ""

    def await_text(self, what, part):
        self.until(what, lambda: part in self.text())

    def place(self, part, within=0):
        """Where a part of the text begins. Qt counts UTF-16."""
        text = said(self.front())
        return len(text[: text.index(part) + within].encode("utf-16-le")) // 2

    def caret(self):
        return Atspi.Text.get_caret_offset(self.front())

    def go_to(self, part, within=0):
        """Puts the caret into the first such part of the text."""
        wanted = self.place(part, within)
        Atspi.Text.set_caret_offset(self.front(), wanted)
        self.until(f"the caret is at {part!r}", lambda: self.caret() == wanted and self.has_focus(self.front()))

    # The person.

    def press(self, *keys):
        for key in keys:
            subprocess.run(["xdotool", "key", "--delay", "20", key], check=True)

    def choose(self, pattern):
        """Clicks what says this."""
        self.click(*self.spot(pattern))

    def roll(self, pattern):
        """Turns the wheel of the mouse over what says this."""
        self.click(*self.spot(pattern), button=5)

    def spot(self, pattern):
        """Where to click on what says this."""
        entry = self.until(f"there is {pattern} to choose", lambda: self.named(pattern))
        place = Atspi.Component.get_extents(entry, Atspi.CoordType.SCREEN)
        return place.x + 20, place.y + place.height // 2

    def named(self, pattern):
        for node in self.nodes():
            try:
                if re.search(pattern, node.get_name() or ""):
                    return node
            except GLib.Error:
                continue
        return None

    def click(self, x, y, button=1):
        subprocess.run(["xdotool", "mousemove", str(x), str(y), "click", "--repeat", "1" if button == 1 else "9", str(button)], check=True)

    def write(self, text):
        subprocess.run(["xdotool", "type", "--delay", "60", "--", text], check=True)

    def point_at(self, part, within=0):
        """Holds the pointer over a part of the text."""
        left, middle = self.seen_at(part, within)
        for x in (left - 40, left + 3, left + 5):
            subprocess.run(["xdotool", "mousemove", str(x), str(middle)], check=True)
            time.sleep(0.1)

    def await_tip(self, what, pattern, part):
        """Holds the pointer over a part of the text, again if nothing shows: a tip comes only where nothing else happens."""

        def tip():
            self.point_at(part, 2)
            end = time.monotonic() + 10
            while time.monotonic() < end:
                found = next((one for one in self.words() if re.search(pattern, one)), None)
                if found:
                    return found
            return None

        return self.until(what, tip)

    def seen_at(self, part, within):
        """Where a part of the text stands on the screen."""
        place = Atspi.Text.get_character_extents(self.front(), self.place(part, within), Atspi.CoordType.SCREEN)
        return place.x, place.y + place.height // 2

    # What every editor is driven through.

    def undo_optimize_and_redo(self):
        """For the editor itself it is one step."""
        self.press("ctrl+z")
        self.await_text("one undo of the editor takes it back", "their name. Please ask for the day")
        self.press("ctrl+shift+z")
        self.await_text("and its redo makes it again", "their name. Ask for the day")

    def add_a_line(self):
        self.press("ctrl+End", "Return")
        self.write("- Never quote prices.")
        self.press("Return")

    def save_all(self, file, key):
        def workspace():
            return "".join(path.read_text() for path in file.parent.glob("[a-z]*"))

        self.press(key)
        self.until("everything is saved", lambda: "Never quote" in file.read_text() and "caller_name" not in workspace())

    # What is kept of it.

    def remember(self, line):
        self.lines.append(" ".join(line.split()))

    def picture(self, name, height=460):
        """For the page of the editor: small, since few colours are enough."""
        target = os.path.join(os.environ["PICTURES"], f"{name}.png")
        look = ["-depth", "8", "-dither", "None", "-colors", "48", "-crop", f"1000x{height}+0+0", "+repage", f"png8:{target}"]
        subprocess.run(["import", "-silent", "-window", "root", *look], check=True)

    def close(self):
        """Everything is saved; the windows may go."""
        with open(os.environ["SCREEN"], "w", encoding="utf-8") as screen:
            screen.writelines(line + "\n" for line in self.lines)
        self.process.terminate()
        self.process.wait(60)
