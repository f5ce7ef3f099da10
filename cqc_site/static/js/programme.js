// What a browser can add to the agenda: a choice of sessions that stays in it, and what is going on now.
// Everything else of the page works without.
const form = document.querySelector("form[data-choice]");
const boxes = [...form.querySelectorAll("input[name=session]")];
const key = `programme:${form.dataset.choice}`;
const only = form.querySelector("[data-choice-only]");

/** The addresses of the chosen sessions. A browser that keeps nothing begins anew on every page. */
function kept() {
    try {
        return new Set(JSON.parse(localStorage.getItem(key)) ?? []);
    } catch {
        return new Set();
    }
}

function keep(chosen) {
    try {
        localStorage.setItem(key, JSON.stringify([...chosen]));
    } catch {
        // The ticks on this page are the choice then.
    }
}

function show() {
    const ticked = boxes.filter((box) => box.checked);
    const link = form.querySelector("[data-choice-link]");
    const url = new URL(form.action);
    ticked.forEach((box) => url.searchParams.append("session", box.value));
    link.href = `webcal:${url.href.slice(url.protocol.length)}`;
    link.hidden = !ticked.length;
    const number = form.querySelector("[data-choice-number]");
    number.firstElementChild.textContent = ticked.length;
    number.hidden = !ticked.length;
    if (!ticked.length) only.checked = false;
    only.disabled = !ticked.length;
    form.classList.toggle("is-choice-only", only.checked);
}

const chosen = kept();
for (const box of boxes) {
    box.checked = chosen.has(box.value);
    box.addEventListener("change", () => {
        // Those that a filter leaves out stay chosen.
        const all = kept();
        if (box.checked) all.add(box.value);
        else all.delete(box.value);
        keep(all);
        show();
    });
}
only.addEventListener("change", show);
form.querySelectorAll("[data-needs-script]").forEach((element) => (element.hidden = false));
show();

const timed = [...form.querySelectorAll("[data-start]")].map((element) => ({
    element,
    start: new Date(element.dataset.start),
    end: element.dataset.end ? new Date(element.dataset.end) : null,
}));

/** Sessions that run at a moment, and those that begin next on the same day. No end, no claim that it runs. */
function going(moment) {
    const now = timed.filter(({ start, end }) => end && start <= moment && moment < end);
    const later = timed.filter(({ start }) => start > moment && start - moment < 12 * 3600 * 1000);
    const first = Math.min(...later.map(({ start }) => start));
    return { now, next: later.filter(({ start }) => start.getTime() === first) };
}

function showNow() {
    const section = document.querySelector("[data-now]");
    if (!section) return;
    const found = going(new Date());
    for (const [name, sessions] of Object.entries(found)) {
        const list = section.querySelector(`[data-now-list=${name}]`);
        list.querySelectorAll("dd").forEach((old) => old.remove());
        for (const { element } of sessions) {
            const entry = document.createElement("dd");
            const link = document.createElement("a");
            link.href = `#${element.id}`;
            link.textContent = element.querySelector(".session-title").textContent;
            const where = element.querySelector(".session-where");
            entry.append(link, where ? where.cloneNode(true) : "");
            list.append(entry);
        }
        list.hidden = !sessions.length;
    }
    section.hidden = !(found.now.length || found.next.length);
}

showNow();
setInterval(showNow, 60000);
