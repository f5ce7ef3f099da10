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

/** The choice, with what a filter leaves out of this page. A browser that keeps nothing has the ticks alone. */
function all() {
    const here = new Set(boxes.map((box) => box.value));
    const elsewhere = [...kept()].filter((slug) => !here.has(slug));
    return [...boxes.filter((box) => box.checked).map((box) => box.value), ...elsewhere];
}

function show() {
    const slugs = all();
    const url = new URL(form.action);
    form.querySelectorAll("input[type=hidden]").forEach((input) => input.remove());
    for (const slug of slugs) {
        url.searchParams.append("session", slug);
        if (boxes.some((box) => box.value === slug)) continue;
        const input = document.createElement("input");
        Object.assign(input, { type: "hidden", name: "session", value: slug });
        form.append(input);
    }
    const link = form.querySelector("[data-choice-link]");
    link.href = `webcal:${url.href.slice(url.protocol.length)}`;
    link.hidden = !slugs.length;
    const number = form.querySelector("[data-choice-number]");
    number.firstElementChild.textContent = slugs.length;
    number.hidden = !slugs.length;
    if (!slugs.length) only.checked = false;
    only.disabled = !slugs.length;
    form.classList.toggle("is-choice-only", only.checked);
}

const chosen = kept();
for (const box of boxes) {
    box.checked = chosen.has(box.value);
    box.addEventListener("change", () => {
        keep(all());
        show();
    });
}
only.addEventListener("change", show);
form.querySelectorAll("[data-needs-script]").forEach((element) => (element.hidden = false));
show();

const timed = [...form.querySelectorAll("[data-start]:not(.is-off)")].map((element) => ({
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
