// The reader's choice of easier reading, before the first paint; then the buttons of reading and sharing, and the
// pictures that paper would lack.
// Everything works without: the choice as an address (?ease=1), sharing by mail and code.
const root = document.documentElement;
const store = {
    get chosen() {
        try {
            return localStorage.getItem("ease") === "1";
        } catch {
            return false; // storage is refused: the choice lasts for this page
        }
    },
    set chosen(value) {
        try {
            value ? localStorage.setItem("ease", "1") : localStorage.removeItem("ease");
        } catch {
            // see above
        }
    },
};
if (store.chosen) root.classList.add("ease");

document.addEventListener("DOMContentLoaded", () => {
    const form = document.querySelector(".ease-switch");
    const button = form?.querySelector("button");
    const say = () => button?.setAttribute("aria-pressed", root.classList.contains("ease"));
    form?.addEventListener("submit", (event) => {
        event.preventDefault();
        store.chosen = root.classList.toggle("ease");
        say();
    });
    say();

    for (const copy of document.querySelectorAll("button[data-copy]")) {
        if (!navigator.clipboard) continue; // only where the page comes by HTTPS
        copy.hidden = false;
        copy.addEventListener("click", async () => {
            await navigator.clipboard.writeText(copy.dataset.copy);
            copy.nextElementSibling.textContent = copy.dataset.done;
        });
    }
});

/** Browsers print what has been loaded. A wide screen, where pages are printed, has it ready; a phone saves its data. */
function loadAllPictures() {
    for (const image of document.querySelectorAll("img[loading=lazy]")) {
        image.fetchPriority = "low";
        image.loading = "eager";
    }
}
addEventListener("beforeprint", loadAllPictures);
addEventListener("load", () => {
    if (!matchMedia("(min-width: 60rem)").matches || navigator.connection?.saveData) return;
    (window.requestIdleCallback ?? setTimeout)(loadAllPictures);
});
