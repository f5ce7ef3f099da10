/* One text: typed, checked, saved, in conflict. Nothing that was typed is dropped before the server has it. */

import { Field } from "./field.js";
import { piece, post } from "./net.js";
import { drop, keep } from "./store.js";
import { say } from "./words.js";

const SAVE_AFTER = 2000, CHECK_AFTER = 600, RETRY_AFTER = 10000, LONGEST = 50000;

export class Row {
    constructor(element, desk) {
        this.element = element;
        this.desk = desk;
        this.pk = element.dataset.pk;
        this.key = element.dataset.key;
        this.url = `${desk.element.dataset.texts}${this.pk}/`;
        this.form = element.querySelector(".desk-target");
        this.area = this.form.elements.text;
        this.base = this.form.elements.base;
        this.saved = this.area.value;
        this.field = new Field(this.area, element.dataset.pairs.split(" ").filter(Boolean));
        this.showExcerpts();
        this.area.addEventListener("focus", () => this.desk.open(this));
        if (desk.isReadOnly) return;
        this.area.addEventListener("input", () => this.typed());
        this.area.addEventListener("blur", () => this.isDirty && !this.isBlocked && this.save());
        this.form.addEventListener("submit", (event) => (event.preventDefault(), this.save(true)));
    }

    get isDirty() {
        return this.area.value !== this.saved;
    }

    get isTodo() {
        return "todo" in this.element.dataset;
    }

    typed() {
        this.isBlocked = false;
        clearTimeout(this.saveTimer);
        clearTimeout(this.checkTimer);
        if (!this.isDirty) {
            drop(this.key);
            return this.tell("");
        }
        keep(this.key, this.area.value, this.base.value);
        this.tell("unsaved");
        this.saveTimer = setTimeout(() => this.save(), SAVE_AFTER);
        this.checkTimer = setTimeout(() => this.check(), CHECK_AFTER);
    }

    async check() {
        const text = this.area.value;
        const answer = await post(`${this.url}check/`, { text, key: this.key });
        if (text !== this.area.value) return;
        this.desk.seen(answer.data.stamp);
        if (answer.status === 422) this.problem(answer.data.error);
        if (!answer.ok) return;
        this.problem("");
        this.showFindings(answer.data.html, answer.data.findings);
    }

    /** Save what is typed. `isMeant` saves an unchanged text as well, which makes a draft the person's own. */
    async save(isMeant = false) {
        clearTimeout(this.saveTimer);
        if (this.isSaving) {
            this.isSaveWaiting = isMeant || this.isDirty;
            return this.isSaving;
        }
        if (!this.isDirty && !(isMeant && this.element.dataset.origin)) return true;
        this.isSaving = this.send();
        const isFine = await this.isSaving;
        this.isSaving = null;
        if (this.isSaveWaiting) {
            this.isSaveWaiting = false;
            return this.save();
        }
        return isFine;
    }

    async send() {
        const text = this.area.value;
        if (text.length > LONGEST) return this.refuse(say("too_long", { length: text.length, longest: LONGEST }));
        this.tell("saving");
        const answer = await post(`${this.url}save/`, { text, base: this.base.value, key: this.key });
        return this.hear(answer, text);
    }

    /** What became of a text that was sent. */
    hear(answer, text) {
        const { status, data } = answer;
        this.desk.seen(data.stamp);
        if (answer.ok) return this.done(data, text);
        if (status === 409 && "theirs" in data) return this.conflict(data, text);
        if (status === 410) return this.vanished(data.error);
        if (data.error) return this.refuse(data.error);
        this.tell(status === 0 ? "offline" : status === "session" ? "session" : "failed", { status });
        this.saveTimer = setTimeout(() => this.save(), RETRY_AFTER);
        return false;
    }

    done(data, text) {
        const isStill = this.area.value === text;
        this.saved = isStill ? data.text : text;
        if (isStill && data.text !== text) this.field.text = data.text;
        this.take(data);
        if (!this.isDirty) drop(this.key);
        this.tell("saved", { time: data.time });
        return true;
    }

    /** The state of the row as the server has it. */
    take(data) {
        this.base.value = data.version;
        const { dataset } = this.element;
        dataset.origin = data.origin;
        dataset.comments = data.comments;
        this.form.querySelector("[data-save]").textContent = say(data.origin ? "accept" : "save");
        toggle(dataset, "todo", data.todo);
        if (!data.todo) {
            toggle(dataset, "changed", false);
            this.element.querySelector(".desk-chips")?.replaceChildren();
        }
        this.problem("");
        this.element.querySelector(".desk-theirs")?.remove();
        if (!this.isDirty) this.showFindings(data.html, data.findings);
        this.desk.count();
    }

    refuse(reason) {
        this.isBlocked = true;
        this.problem(reason);
        this.tell("refused", { reason });
        return false;
    }

    vanished(reason) {
        this.isBlocked = true;
        drop(this.key);
        this.saved = this.area.value;
        this.problem(reason);
        this.area.readOnly = true;
        this.tell("refused", { reason });
        return false;
    }

    conflict(data, mine) {
        this.isBlocked = true;
        this.problem(data.error);
        this.tell("refused", { reason: data.error });
        const box = document.getElementById("desk-conflict").content.firstElementChild.cloneNode(true);
        box.querySelector("[data-theirs]").textContent = data.theirs;
        box.querySelector("[data-mine]").textContent = mine;
        const choose = (text) => {
            this.base.value = data.version;
            this.saved = data.theirs;
            box.remove();
            this.isBlocked = false;
            this.field.text = text;
            drop(this.key);
            if (this.isDirty) {
                keep(this.key, text, data.version);
                this.save();
            } else this.take(data);
            this.area.focus();
        };
        box.querySelector("[data-use-theirs]").addEventListener("click", () => choose(data.theirs));
        box.querySelector("[data-use-mine]").addEventListener("click", () => choose(this.area.value));
        this.element.querySelector(".desk-theirs")?.remove();
        this.element.querySelector(".desk-problem").after(box);
        return false;
    }

    /** A text that was typed another time and never reached the server. */
    offer({ text, base, at }) {
        if (text === this.area.value) return drop(this.key);
        const box = document.getElementById("desk-found").content.firstElementChild.cloneNode(true);
        const time = new Date(at).toLocaleString(document.documentElement.lang);
        box.querySelector("[data-found]").textContent = say("found", { time });
        box.querySelector("[data-mine]").textContent = text;
        box.querySelector("[data-take]").addEventListener("click", () => {
            box.remove();
            this.base.value = base;
            this.field.text = text;
            this.typed();
            this.save();
            this.area.focus();
        });
        box.querySelector("[data-discard]").addEventListener("click", () => (box.remove(), drop(this.key), this.area.focus()));
        this.element.querySelector(".desk-problem").after(box);
    }

    problem(text) {
        const line = this.element.querySelector(".desk-problem");
        line.textContent = text;
        line.hidden = !text;
        this.area.toggleAttribute("aria-invalid", Boolean(text));
        if (text) this.area.setAttribute("aria-invalid", "true");
    }

    tell(name, values) {
        const text = name ? say(name, values) : "";
        this.element.querySelector(".desk-row-state").textContent = name === "saved" ? "✓" : name ? "●" : "";
        this.desk.status(text, name);
    }

    showFindings(html, areThere) {
        const box = this.element.querySelector("[data-findings]");
        if (box.contains(document.activeElement)) return;
        box.innerHTML = html;
        toggle(this.element.dataset, "findingsStand", areThere);
        this.showExcerpts();
        this.desk.count();
    }

    showExcerpts() {
        const found = this.element.querySelectorAll("[data-findings] [data-excerpt]");
        this.field.excerpts = [...found].map((one) => one.dataset.excerpt);
        this.field.draw();
    }

    /** Fetch what helps to write this text. */
    async help() {
        const html = await piece(this.url);
        if (html === null) return;
        const beside = this.element.querySelector(".desk-beside");
        const keepers = beside.querySelectorAll(".desk-problem, .desk-theirs, .desk-found");
        const box = document.createElement("div");
        box.innerHTML = html;
        if (this.isDirty) box.querySelector("[data-findings]").replaceWith(beside.querySelector("[data-findings]"));
        beside.replaceChildren(...keepers, ...box.childNodes);
        this.showExcerpts();
        this.isHelped = true;
    }
}

function toggle(dataset, name, isOn) {
    if (isOn) dataset[name] = "";
    else delete dataset[name];
}
