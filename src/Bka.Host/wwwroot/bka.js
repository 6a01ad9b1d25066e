// Beside pages that do everything without it: says that long work goes on (data-progress holds what is said).
const quickEnough = 1000;
const status = document.createElement("div");
status.className = "progress";
status.setAttribute("role", "status");
document.body.append(status);
let waiting = 0;

function began(text) {
  ended();
  waiting = setTimeout(() => {
    const bar = document.createElement("progress");
    bar.setAttribute("aria-label", text);
    status.replaceChildren(bar, text);
  }, quickEnough);
}

function ended() {
  clearTimeout(waiting);
  status.replaceChildren();
}

// A file does not take the page's place, so nothing would tell when it has come: it is fetched here.
async function fetched(link) {
  began(link.dataset.progress);
  try {
    const answer = await fetch(link.href);
    const isFile = answer.headers.get("Content-Disposition")?.startsWith("attachment");
    if (!answer.ok || !isFile) {
      location.assign(link.href);
      return;
    }

    const name = /filename\*?=(?:UTF-8'')?"?([^";]+)/i.exec(answer.headers.get("Content-Disposition"))?.[1] ?? "";
    const file = URL.createObjectURL(await answer.blob());
    const save = document.createElement("a");
    save.href = file;
    save.download = decodeURIComponent(name);
    save.click();
    URL.revokeObjectURL(file);
    ended();
  } catch {
    location.assign(link.href);
  }
}

document.addEventListener("submit", (event) => {
  if (event.target.dataset.progress && !event.defaultPrevented) {
    began(event.target.dataset.progress);
  }
});

document.addEventListener("click", (event) => {
  const link = event.target.closest?.("a[data-progress]");
  if (!link || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) {
    return;
  }

  if (link.classList.contains("download")) {
    event.preventDefault();
    fetched(link);
  } else {
    began(link.dataset.progress);
  }
});

// What is printed in the browser's own way is logged as printed too: the page is asked for once more, as one to print.
addEventListener("beforeprint", () => {
  const printed = new URL(location);
  if (document.body.classList.contains("secret") && !printed.searchParams.has("utskrift")) {
    printed.searchParams.set("utskrift", "true");
    fetch(printed, { keepalive: true }).catch(() => {});
  }
});

// Also when somebody comes back to a page that was left while it said so.
addEventListener("pageshow", ended);
