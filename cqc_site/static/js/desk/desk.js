/* The editor as a whole: which text is open, keys, filters, what is saved. Works on what the server wrote. */

import { help } from "./help.js";
import { listen } from "./keys.js";
import { pulse } from "./net.js";
import { Row } from "./row.js";
import { drop, kept } from "./store.js";
import { vanished } from "./lost.js";
import { say } from "./words.js";

const element = document.getElementById("desk");
const PULSE_AFTER = 60000;

const desk = {
    element,
    isReadOnly: "readOnly" in element.dataset,
    rows: [],
    current: null,
    filter: element.querySelector("[data-filter][aria-current]")?.dataset.filter ?? "all",
    query: element.querySelector("#desk-query").value,

    /** The texts that are shown now. */
    get shown() {
        return this.rows.filter((row) => !row.element.hidden);
    },

    open(row) {
        if (this.current === row) return;
        this.current?.element.classList.remove("is-open");
        this.current = row;
        row.element.classList.add("is-open");
        help(this, row);
    },

    goTo(row) {
        if (!row) return this.status(say("none_left"));
        row.element.hidden = false;
        row.area.focus({ preventScroll: true });
        row.element.scrollIntoView({ block: "nearest" });
    },

    step(by) {
        const rows = this.shown;
        const place = rows.indexOf(this.current);
        const next = place < 0 ? (by > 0 ? 0 : rows.length - 1) : place + by;
        if (rows[next]) this.goTo(rows[next]);
    },

    /** The next text to do below this one, else the first of the page. */
    nextToDo(row) {
        const place = this.rows.indexOf(row);
        const open = [...this.rows.slice(place + 1), ...this.rows.slice(0, place)];
        return open.find((one) => one.isTodo && !one.isDirty);
    },

    async saveAndGoOn() {
        const row = this.current;
        if (!row || this.isReadOnly) return;
        const next = this.nextToDo(row);
        if (await row.save(true)) this.goTo(next);
    },

    status(text, name = "") {
        const line = element.querySelector("[data-status]");
        const link = document.createElement("a");
        Object.assign(link, { href: element.dataset.login, target: "_blank", textContent: say("login") });
        line.replaceChildren(text, ...(name === "session" ? [" ", link] : []));
        line.dataset.kind = name;
    },

    seen(stamp) {
        if (!stamp || stamp === element.dataset.stamp) return;
        element.querySelector("[data-stale]").hidden = false;
        element.querySelector("[data-stale-text]").textContent = say("stale");
    },

    lets(row, name) {
        const { dataset } = row.element;
        return {
            todo: "todo" in dataset,
            changed: "changed" in dataset,
            findings: "findingsStand" in dataset || Boolean(row.element.querySelector(".desk-problem").textContent.trim()),
            comments: Number(dataset.comments) > 0,
        }[name] ?? true;
    },

    count() {
        for (const link of element.querySelectorAll("[data-filter]")) {
            const number = this.rows.filter((row) => this.lets(row, link.dataset.filter)).length;
            link.querySelector("[data-count]").textContent = number;
        }
        const total = this.rows.length, done = this.rows.filter((row) => !row.isTodo).length;
        element.querySelector("progress").value = done;
        element.querySelector("[data-progress]").textContent = say("translated", { done, total });
    },

    choose() {
        const words = this.query.toLocaleLowerCase().split(/\s+/).filter(Boolean);
        for (const row of this.rows) {
            const text = words.length ? `${row.element.querySelector(".desk-source").textContent} ${row.area.value}`.toLocaleLowerCase() : "";
            row.element.hidden = !(this.lets(row, this.filter) && words.every((word) => text.includes(word)));
        }
        const isAll = this.filter === "all" && !words.length;
        for (const other of element.querySelectorAll(".desk-picture, .desk-section")) other.hidden = !isAll;
        element.querySelector("[data-nothing]").hidden = this.shown.length > 0;
    },

    get unsaved() {
        return this.rows.filter((row) => row.isDirty);
    },
};

desk.rows = [...element.querySelectorAll(".desk-row[data-pk]")].map((row) => new Row(row, desk));
element.classList.add("has-script");
listen(desk);

if (!desk.isReadOnly) {
    const byKey = new Map(desk.rows.map((row) => [row.key, row]));
    for (const [key, found] of kept()) {
        if (byKey.has(key)) byKey.get(key).offer(found);
        else vanished(desk, key, found, () => drop(key));
    }
    addEventListener("beforeunload", (event) => desk.unsaved.length && event.preventDefault());
    addEventListener("online", () => desk.unsaved.forEach((row) => row.isBlocked || row.save()));
}

async function look() {
    const answer = await pulse();
    if (!answer.ok) return;
    desk.seen(answer.data.stamp);
    desk.unsaved.forEach((row) => row.isBlocked || row.isSaving || row.save());
}
setInterval(() => document.hidden || look(), PULSE_AFTER);
addEventListener("visibilitychange", () => document.hidden || look());

const opened = desk.rows.find((row) => `#${row.element.id}` === location.hash);
if (opened) desk.goTo(opened);
