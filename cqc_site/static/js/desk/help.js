/* The help beside the open text: suggestions and terms to insert, forms to decide. */

import { post } from "./net.js";

export async function help(desk, row) {
    if (!row.isHelped) await row.help();
    showPairs(desk, row);
}

/** Buttons that put the placeholders of the Chinese which the English lacks around the selection. */
function showPairs(desk, row) {
    if (desk.isReadOnly || !row.field.pairs.length) return;
    let line = row.element.querySelector(".desk-pairs");
    if (!line) {
        line = document.createElement("span");
        line.className = "desk-pairs";
        row.element.querySelector(".desk-chips").after(line);
        row.area.addEventListener("input", () => showPairs(desk, row));
    }
    line.replaceChildren(
        ...row.field.missing.map((name) => {
            const button = document.createElement("button");
            Object.assign(button, { type: "button", className: "desk-term", textContent: `⟦${name}⟧`, title: "Alt+T" });
            button.addEventListener("mousedown", (event) => event.preventDefault());
            button.addEventListener("click", () => row.field.wrap(name));
            return button;
        }),
    );
}

/** Insert what a button offers: a whole text in place of the present one, a term at the cursor. */
export function insert(row, button) {
    if (!button) return;
    if ("insert" in button.dataset) row.field.replaceAll(button.dataset.insert);
    else row.field.type(button.dataset.term);
}

/** A form beside a text is sent without leaving the page. */
export async function submit(desk, row, form, button) {
    const fields = Object.fromEntries(new FormData(form, button));
    if ("base" in fields) fields.base = row.base.value;
    if (form.matches("[action$='/waive/'], [action$='/name/'], [action$='/keep/'], [action$='/restore/']") && row.isDirty) {
        if (!(await row.save())) return;
        if ("base" in fields) fields.base = row.base.value;
    }
    const answer = await post(form.action, fields);
    desk.seen(answer.data.stamp);
    if (!answer.ok) {
        if (answer.status === 409 && "theirs" in answer.data) return row.conflict(answer.data, row.area.value);
        return row.problem(answer.data.error ?? "");
    }
    if (answer.data.open && !desk.unsaved.length) return location.assign(answer.data.open);
    if (!row.isDirty) row.saved = row.field.text = answer.data.text;
    row.take(answer.data);
    await row.help();
    row.area.focus();
}
