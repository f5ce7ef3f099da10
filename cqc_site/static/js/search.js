// Proposes titles below the field while somebody is typing, after the combobox pattern of ARIA: arrows choose, Enter
// searches for the choice, Escape closes the list and keeps what was typed. The search works without.
const WAIT = 150; // milliseconds after the last key
const form = document.querySelector("form[data-propose]");
const field = form.elements.q;
const list = document.createElement("ul");
let timer;
let newest = 0;
let chosen = -1; // the place of the proposal that is marked; -1 is the field itself

function set(element, attributes) {
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
}

set(list, { id: `${field.id}-titles`, class: "proposals", role: "listbox", hidden: "" });
set(list, { "aria-label": form.querySelector("label").textContent });
set(field, { role: "combobox", autocomplete: "off", "aria-autocomplete": "list", "aria-expanded": "false" });
set(field, { "aria-controls": list.id });
field.after(list);

function show(isOpen) {
    list.hidden = !isOpen;
    set(field, { "aria-expanded": String(isOpen) });
    mark(-1);
}

function close() {
    clearTimeout(timer);
    newest++; // an answer that is still on its way comes too late
    show(false);
}

function mark(place) {
    chosen = place;
    [...list.children].forEach((option, index) => set(option, { "aria-selected": String(index === place) }));
    if (place < 0) return field.removeAttribute("aria-activedescendant");
    set(field, { "aria-activedescendant": list.children[place].id });
    list.children[place].scrollIntoView({ block: "nearest" });
}

function optionOf(title, index) {
    const option = document.createElement("li");
    option.textContent = title;
    set(option, { id: `${list.id}-${index}`, role: "option" });
    option.addEventListener("click", () => take(title));
    return option;
}

function take(title) {
    field.value = title;
    close();
    form.requestSubmit();
}

async function propose() {
    const own = ++newest;
    const query = field.value.trim();
    if (!query) return close();
    try {
        const answer = await fetch(`${form.dataset.propose}?${new URLSearchParams({ q: query })}`);
        const { titles } = await answer.json();
        if (own !== newest) return;
        list.replaceChildren(...titles.map(optionOf));
        show(titles.length > 0);
    } catch {
        close(); // no proposals then
    }
}

field.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(propose, WAIT);
});
field.addEventListener("blur", close);
list.addEventListener("pointerdown", (event) => event.preventDefault()); // the field keeps the focus
list.addEventListener("mousedown", (event) => event.preventDefault());
field.addEventListener("keydown", (event) => {
    if (list.hidden || event.isComposing) return; // the keys belong to the field, or to an input method
    const places = list.children.length + 1;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) mark(((chosen + 1 + step + places) % places) - 1);
    else if (event.key === "Escape") close();
    else if (event.key === "Enter" && chosen >= 0) take(list.children[chosen].textContent);
    else return;
    event.preventDefault();
});
form.addEventListener("submit", close);
