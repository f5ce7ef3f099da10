/* Keys and clicks. */

import { insert, submit } from "./help.js";

const rowOf = (desk, node) => desk.rows.find((row) => row.element === node.closest?.(".desk-row"));

export function listen(desk) {
    desk.element.addEventListener("keydown", (event) => press(desk, event));
    document.addEventListener("keydown", (event) => {
        const isTyping = event.target.closest("input, textarea, select, [contenteditable]");
        if ((event.key === "?" && !isTyping) || (event.key === "/" && event.ctrlKey)) showKeys(desk, event);
    });
    document.addEventListener("selectionchange", () => {
        const row = desk.current;
        if (row?.field.pairs.length && document.activeElement === row.area) row.field.snap();
    });
    desk.element.addEventListener("compositionstart", () => desk.current && (desk.current.field.isComposing = true));
    desk.element.addEventListener("compositionend", () => desk.current && (desk.current.field.isComposing = false));
    desk.element.addEventListener("mousedown", (event) => {
        // A term goes where the cursor is, so the field keeps it.
        if (event.target.closest("[data-term], [data-insert]")) event.preventDefault();
    });
    desk.element.addEventListener("click", (event) => click(desk, event));
    desk.element.addEventListener("submit", (event) => sent(desk, event));
    const query = desk.element.querySelector("#desk-query");
    query.addEventListener("input", () => ((desk.query = query.value), desk.choose()));
}

function press(desk, event) {
    const row = desk.current;
    if (event.isComposing) return;
    const act = (action) => (event.preventDefault(), action());
    if ((event.ctrlKey || event.metaKey) && event.key === "Enter") return act(() => desk.saveAndGoOn());
    if (event.key === "Escape" && row && event.target !== row.area && !event.target.closest("dialog")) return act(() => row.area.focus());
    if (!event.altKey || event.ctrlKey) return;
    if (event.key === "ArrowUp") return act(() => desk.step(-1));
    if (event.key === "ArrowDown") return act(() => desk.step(1));
    if (!row || desk.isReadOnly) return;
    if (event.code === "KeyT" && row.field.missing.length) return act(() => row.field.wrap(row.field.missing[0]));
    const digit = /^(?:Digit|Numpad)(\d)$/.exec(event.code)?.[1];
    if (!digit) return;
    const wanted = event.shiftKey ? `[data-number="${digit}"]` : `[data-insert][data-key="${digit}"]`;
    act(() => insert(row, row.element.querySelector(wanted)));
}

function click(desk, event) {
    const filter = event.target.closest("[data-filter]");
    if (filter) {
        event.preventDefault();
        desk.filter = filter.dataset.filter;
        for (const link of desk.element.querySelectorAll("[data-filter]")) link.removeAttribute("aria-current");
        filter.setAttribute("aria-current", "true");
        return desk.choose();
    }
    if (event.target.closest("[data-keys]")) return showKeys(desk, event);
    const row = rowOf(desk, event.target);
    if (!row) return;
    if (event.target.closest(".desk-help")) {
        event.preventDefault();
        return row.area.focus();
    }
    const offered = event.target.closest("[data-insert], [data-term]");
    if (offered) insert(row, offered);
    else if (!event.target.closest("a, button, input, textarea, select, summary, label, .desk-beside") && !String(getSelection())) desk.goTo(row);
}

/** Forms beside a text stay on the page; those of the head wait until all is saved. */
async function sent(desk, event) {
    const form = event.target, row = rowOf(desk, form);
    if (form.matches("[data-row-form]") && row) {
        event.preventDefault();
        return submit(desk, row, form, event.submitter);
    }
    if (form.matches("[data-preview]")) return addTexts(desk, form);
    if (form.matches(".desk-search")) return event.preventDefault();
    if (!event.submitter?.matches("[data-saves-first]") || !desk.unsaved.length) return;
    event.preventDefault();
    const results = await Promise.all(desk.unsaved.map((one) => one.save()));
    if (results.every(Boolean)) form.requestSubmit(event.submitter);
    else desk.goTo(desk.unsaved[0]);
}

/** The preview gets what is typed and not saved. */
function addTexts(desk, form) {
    for (const old of form.querySelectorAll("[name^=text-]")) old.remove();
    for (const row of desk.unsaved) {
        const input = document.createElement("input");
        Object.assign(input, { type: "hidden", name: `text-${row.pk}`, value: row.area.value });
        form.append(input);
    }
}

function showKeys(desk, event) {
    event.preventDefault();
    desk.element.querySelector("[data-keys-dialog]").showModal();
}
