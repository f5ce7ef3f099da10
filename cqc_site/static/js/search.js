// Proposes titles below the field while somebody is typing. The search works without.
const WAIT = 150; // milliseconds after the last key
const form = document.querySelector("form[data-propose]");
if (form) {
    const field = form.elements.q;
    const list = document.createElement("datalist");
    list.id = `${field.id}-titles`;
    form.append(list);
    field.setAttribute("list", list.id);
    let timer;
    let newest = 0;
    const propose = async () => {
        const own = ++newest;
        const query = field.value.trim();
        if (!query) return list.replaceChildren();
        try {
            const answer = await fetch(`${form.dataset.propose}?${new URLSearchParams({ q: query })}`);
            const { titles } = await answer.json();
            if (own !== newest) return;
            list.replaceChildren(
                ...titles.map((title) => {
                    const option = document.createElement("option");
                    option.value = title;
                    // A title that is found by its sound holds nothing of what was typed; its label does.
                    if (!title.toLowerCase().includes(query.toLowerCase())) option.label = `${query} – ${title}`;
                    return option;
                }),
            );
        } catch {
            // No proposals then.
        }
    };
    field.addEventListener("input", () => {
        clearTimeout(timer);
        timer = setTimeout(propose, WAIT);
    });
}
