// Beside forms that are sent without it: what is typed is kept as a draft, so that no crash, logout or other's change loses it.
const every = 5000;
const warnBefore = 120000;
const mostKeptAlive = 60000;
const usedKey = "bka-used";
let used = Date.now();

function wasUsed() {
  used = Date.now();
  try {
    localStorage.setItem(usedKey, used);
  } catch {
    // Without storage each tab counts for itself.
  }
}

class Draft {
  #form;
  #status = document.createElement("p");
  #first;
  #kept;
  #sending = null;
  #submitting = false;
  #sent = false;

  constructor(form) {
    this.#form = form;
    this.#status.className = "draft-status";
    this.#status.setAttribute("role", "status");
    (form.querySelector(".save-bar, .buttons:last-of-type") ?? form).append(this.#status);
    this.#kept = this.#typed();
    // What came back from a draft, or was sent and not saved, is no beginning to go back to.
    this.#first = "fresh" in form.dataset ? this.#kept : null;
    form.addEventListener("focusout", () => this.keep());
    form.addEventListener("submit", (event) => this.#submit(event));
    // Typed after a form was sent that never left: it belongs to a new showing.
    form.addEventListener("input", () => this.#sent && this.#again());
    addEventListener("pageshow", (event) => event.persisted && this.#again());
  }

  get isKept() {
    return this.#typed() === this.#kept;
  }

  #typed() {
    const typed = new FormData(this.#form);
    typed.delete("draft-showing");
    return new URLSearchParams(typed).toString();
  }

  #say(text) {
    if (this.#status.textContent !== text) {
      this.#status.textContent = text;
    }
  }

  // True when all is kept; false when it is not and sending the form would lose it.
  async keep() {
    while (this.#sending) {
      await this.#sending;
    }

    if (this.#sent || this.isKept) {
      return true;
    }

    this.#sending = this.#send(this.#typed());
    try {
      return await this.#sending;
    } finally {
      this.#sending = null;
    }
  }

  async #send(typed, anew = false) {
    const body = new URLSearchParams(typed);
    body.set("draft-showing", this.#form.elements["draft-showing"].value);
    if (typed === this.#first) {
      body.set("draft-same", "1");
    }

    try {
      const answer = await fetch("/utkast", { method: "POST", body, keepalive: typed.length < mostKeptAlive });
      if (answer.status === 401) {
        this.#say(this.#form.dataset.out);
        return false;
      }

      if (answer.status === 409) {
        // The form as it was shown has been saved: what is typed now is of a new showing.
        this.#again();
        return anew ? false : await this.#send(typed, true);
      }

      if (!answer.ok) {
        this.#say(this.#form.dataset.unkept);
        // What is too long to be kept may still be sent.
        return answer.status === 422;
      }

      this.#kept = typed;
      wasUsed();
      const at = await answer.text();
      this.#say(at ? this.#form.dataset.kept.replace("{0}", at) : "");
      return true;
    } catch {
      this.#say(this.#form.dataset.unkept);
      return false;
    }
  }

  // Kept first: then neither a host that is gone nor a session that has ended takes the text along.
  async #submit(event) {
    if (this.#sent || event.defaultPrevented || this.isKept) {
      this.#sent ||= !event.defaultPrevented;
      return;
    }

    event.preventDefault();
    if (this.#submitting) {
      return;
    }

    this.#submitting = true;
    const isKept = await this.keep();
    this.#submitting = false;
    if (isKept) {
      this.#sent = true;
      this.#form.requestSubmit(event.submitter);
    }
  }

  // The page goes away: what is not on its way is sent at once, whatever else is.
  leave() {
    if (!this.#sent && !this.isKept) {
      this.#send(this.#typed());
    }
  }

  // Somebody has come back to a form that was sent: what is typed now belongs to a new showing.
  #again() {
    this.#sent = false;
    this.#form.elements["draft-showing"].value =
      Array.from(crypto.getRandomValues(new Uint8Array(16)), (part) => part.toString(16).padStart(2, "0")).join("");
  }
}

const drafts = [...document.querySelectorAll("form[data-draft]")].map((form) => new Draft(form));
const keepAll = async () => (await Promise.all(drafts.map((draft) => draft.keep()))).every(Boolean);

// Other forms, such as the one that signs out, wait until what is typed is kept. When it cannot be, the form says so, and the
// next press goes through.
const passing = new WeakSet();
document.addEventListener("submit", async (event) => {
  if (event.defaultPrevented || passing.delete(event.target) || event.target.matches("[data-draft], .draft-back form")
    || drafts.every((draft) => draft.isKept)) {
    return;
  }

  event.preventDefault();
  passing.add(event.target);
  if (await keepAll()) {
    passing.delete(event.target);
    event.target.requestSubmit(event.submitter);
  }
});

addEventListener("pagehide", () => drafts.forEach((draft) => draft.leave()));
document.addEventListener("visibilitychange", () => document.hidden && keepAll());

const session = document.getElementById("session");
const goOn = session?.querySelector("button");
let before = null;

function leave() {
  location.assign("/utloggad?tillbaka=" + encodeURIComponent(location.pathname + location.search));
}

function show(ends) {
  if (session.hidden !== ends) {
    return;
  }

  session.hidden = !ends;
  if (ends) {
    before = document.activeElement;
    goOn.focus();
  } else {
    before?.focus?.();
  }
}

function watchSession() {
  const text = session.dataset[drafts.every((draft) => draft.isKept) ? "kept" : "unkept"];
  const said = session.querySelector("p");
  if (said.textContent !== text) {
    said.textContent = text;
  }

  const left = used + session.dataset.idle * 1000 - Date.now();
  show(left <= Math.min(warnBefore, session.dataset.idle * 500));
  if (left <= 0 && drafts.every((draft) => draft.isKept)) {
    leave();
  }
}

goOn?.addEventListener("click", async () => {
  const answer = await fetch("/utkast/kvar").catch(() => null);
  if (answer?.ok) {
    wasUsed();
    show(false);
  } else if (answer?.status === 401) {
    leave();
  }
});

addEventListener("storage", (event) => {
  if (event.key === usedKey) {
    used = Math.max(used, Number(event.newValue));
  }
});

wasUsed();
if (drafts.length > 0) {
  setInterval(keepAll, every);
}

if (session) {
  setInterval(watchSession, 1000);
}
