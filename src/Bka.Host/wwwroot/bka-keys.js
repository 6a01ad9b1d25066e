// Beside links and buttons that do the same: shortcuts. Single keys can be turned off (WCAG 2.1.4); Ctrl+Enter is none.
const root = document.documentElement;
const help = document.getElementById("kortkommandon");
const patience = 1500;

// What saves, the first that the form has.
const saving = ["[data-save]", "button.primary", "button[type=submit], button:not([type])"];
let going = 0;

const isTyping = (element) => element?.closest("input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable]");

function rowsOf(list) {
  return [...list.querySelectorAll("[data-row]")];
}

function rowHere() {
  return document.activeElement?.closest("[data-row]");
}

function move(step) {
  const here = rowHere();
  const list = here?.closest("[data-list]") ?? document.querySelector("[data-list]");
  if (!list) {
    return false;
  }

  const rows = rowsOf(list);
  const next = here ? rows[rows.indexOf(here) + step] : rows[step > 0 ? 0 : rows.length - 1];
  next?.querySelector("[data-open]")?.focus();
  next?.scrollIntoView({ block: "nearest" });
  return true;
}

function follow(selector) {
  const link = document.querySelector(selector);
  link?.click();
  return Boolean(link);
}

function press(selector) {
  const target = rowHere()?.querySelector(selector);
  target?.click();
  return Boolean(target);
}

function search() {
  const field = document.querySelector("main [data-search]");
  if (field) {
    field.focus();
    return true;
  }

  return follow("nav a[href=\"/sok\"]");
}

const single = {
  j: () => move(1),
  k: () => move(-1),
  ArrowDown: () => Boolean(rowHere()) && move(1),
  ArrowUp: () => Boolean(rowHere()) && move(-1),
  x: () => press("[data-select]"),
  v: () => press("[data-acknowledge]"),
  "/": search,
  "?": () => {
    help?.showModal();
    return Boolean(help);
  },
};

function hears(event) {
  if (going) {
    clearTimeout(going);
    going = 0;
    return follow(`[data-go="${CSS.escape(event.key.toLowerCase())}"]`);
  }

  if (event.key === "g") {
    going = setTimeout(() => { going = 0; }, patience);
    return true;
  }

  return Object.hasOwn(single, event.key) && single[event.key]();
}

document.addEventListener("keydown", (event) => {
  if (event.defaultPrevented || event.isComposing) {
    return;
  }

  if (event.key === "Enter" && event.ctrlKey && !event.repeat) {
    const form = event.target.closest?.("form");
    const save = saving.map((button) => form?.querySelector(button)).find(Boolean);
    if (save) {
      event.preventDefault();
      form.requestSubmit(save);
    }
  } else if (!event.ctrlKey && !event.metaKey && !event.altKey && !root.dataset.keys && !isTyping(event.target) && !help?.open && hears(event)) {
    event.preventDefault();
  }
});
