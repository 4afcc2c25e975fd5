"""A browser nobody sees, with JupyterLab in it, and a person at it."""

import atexit
import os
import socket
import subprocess
import sys
import time
import urllib.request
from pathlib import Path

from patience import look_until
from selenium import webdriver
from selenium.common.exceptions import StaleElementReferenceException
from selenium.webdriver import ActionChains
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys


def free_port():
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return one.getsockname()[1]


class Lab:
    """JupyterLab in a folder, with one file open."""

    def __init__(self, folder):
        self.lines = []
        port = free_port()
        options = ["--no-browser", "--allow-root", f"--port={port}", "--ServerApp.port_retries=0", "--IdentityProvider.token="]
        quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
        program = Path(sys.executable).parent / "jupyter-lab"
        self.server = subprocess.Popen([program, *options, f"--ServerApp.root_dir={folder}"], **quiet)
        self.driver = None

        atexit.register(self.close)
        self.address = f"http://127.0.0.1:{port}"
        self.begin()

    def begin(self):
        self.until("JupyterLab runs", lambda: answers(f"{self.address}/api"), seconds=180)
        options = webdriver.ChromeOptions()
        options.binary_location = "/usr/bin/chromium"
        for flag in ("headless", "no-sandbox", "disable-gpu", "no-first-run", "disable-dev-shm-usage", "window-size=1100,720",
                     "disable-background-networking", "disable-component-update", f"user-data-dir={os.environ['HOME']}/chromium"):
            options.add_argument(f"--{flag}")
        self.driver = webdriver.Chrome(options=options, service=webdriver.ChromeService("/usr/bin/chromedriver"))

    def open(self, name, part):
        self.driver.get(f"{self.address}/lab/tree/{name}?reset")
        self.until(f"{name} is open", lambda: part in self.text())

    # What the page shows.

    def words(self, selector):
        """What stands in the things that this selects, and shows."""
        try:
            return [one.text for one in self.driver.find_elements(By.CSS_SELECTOR, selector) if one.is_displayed()]
        except StaleElementReferenceException:
            return []

    def text(self):
        """The text of the editor, also where a long line is broken on the screen."""
        lines = "return [...document.querySelectorAll('.jp-FileEditor .cm-line')].map((line) => line.textContent).join('\\n')"
        return self.driver.execute_script(lines)

    def until(self, what, condition, seconds=120):
        found = look_until(what, condition, seconds)
        if found:
            return found
        if self.driver:
            print(self.text(), *self.words("body"), sep="\n", file=sys.stderr)
            self.picture("failed")
        sys.exit(1)

    # The person.

    def press(self, *keys):
        ActionChains(self.driver).send_keys(*keys).perform()

    def hold(self, key, *keys):
        """Presses keys while holding one."""
        chain = ActionChains(self.driver).key_down(key)
        for one in keys:
            chain = chain.send_keys(one)
        chain.key_up(key).perform()

    def write(self, text):
        for letter in text:
            self.press(letter)
            time.sleep(0.03)

    def click(self, selector):
        self.until(f"there is {selector}", lambda: self.words(selector))
        self.driver.find_element(By.CSS_SELECTOR, selector).click()

    def point_at(self, part, key=None):
        """Holds the pointer over a part of the text, and perhaps a key."""
        x, y = self.place(part)
        chain = ActionChains(self.driver)
        if key:
            chain.key_down(key)
        for step in (0, 3, 6):
            chain.w3c_actions.pointer_action.move_to_location(x + step, y)
            chain.w3c_actions.pointer_action.pause(0.2)
        if key:
            chain.key_up(key)
        chain.perform()

    def await_tip(self, what, found, part, key=None):
        """Holds the pointer there until something comes of it, again if nothing does: a page that is busy forgets it."""

        def tip():
            self.point_at(part, key)
            end = time.monotonic() + 10
            while not (tips := found()) and time.monotonic() < end:
                time.sleep(0.1)
            return tips

        return self.until(what, tip)

    def select(self, word):
        """Clicks twice; on a busy machine the two clicks may be one and one."""
        self.go_to(word, clicks=2)
        return self.driver.execute_script("return getSelection().toString()") == word

    def go_to(self, part, clicks=1, button=0):
        """Clicks into a part of the text."""
        x, y = self.place(part)
        chain = ActionChains(self.driver)
        chain.w3c_actions.pointer_action.move_to_location(x + 2, y)
        for _ in range(clicks):
            chain.w3c_actions.pointer_action.click(button=button)
        chain.perform()

    def place(self, part):
        """Where a part of a line is on the page."""
        return self.driver.execute_script(
            """const walker = document.createTreeWalker(document.querySelector('.jp-FileEditor .cm-content'), NodeFilter.SHOW_TEXT);
            for (let node; (node = walker.nextNode()); ) {
              const at = node.data.indexOf(arguments[0]);
              if (at < 0) continue;
              const range = document.createRange();
              range.setStart(node, at + 1);
              range.setEnd(node, at + 2);
              const box = range.getBoundingClientRect();
              return [Math.round(box.x), Math.round(box.y + box.height / 2)];
            }""",
            part,
        )

    # What is kept of it.

    def remember(self, line):
        self.lines.append(" ".join(line.split()))

    def picture(self, name):
        """For the page of the editor: small, since few colours are enough."""
        target = os.path.join(os.environ["PICTURES"], f"{name}.png")
        self.driver.save_screenshot(target)
        look = ["-crop", "1100x520+0+0", "+repage", "-dither", "None", "-colors", "48"]
        subprocess.run(["convert", target, *look, f"png8:{target}"], check=True)

    def close(self):
        """Also where the test fails: no server may stay behind."""
        with open(os.environ["SCREEN"], "w", encoding="utf-8") as screen:
            screen.writelines(line + "\n" for line in self.lines)
        if self.driver:
            self.driver.quit()
        self.server.terminate()
        self.server.wait(60)


def answers(address):
    try:
        return urllib.request.urlopen(address, timeout=5).status == 200
    except OSError:
        return False
