// Shows pictures in large, one after the other, by mouse and by keyboard. Without it the links open the files.
const dialog = document.querySelector("[data-gallery-dialog]");
const links = [...document.querySelectorAll("a[data-gallery]")];
const image = new Image();
const caption = dialog.querySelector("figcaption");
const steps = [...dialog.querySelectorAll("[data-gallery-step]")];
let at = 0;
caption.before(image);

function show(index) {
    at = (index + links.length) % links.length;
    const small = links[at].querySelector("img");
    image.src = links[at].href;
    image.alt = small.alt;
    caption.textContent = links[at].parentElement.querySelector("figcaption")?.innerText ?? "";
    dialog.querySelector("[data-gallery-place]").textContent = `${at + 1} / ${links.length}`;
}

links.forEach((link, index) =>
    link.addEventListener("click", (event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey) return; // a tab of its own is wanted
        event.preventDefault();
        show(index);
        dialog.showModal();
    }),
);
steps.forEach((button) => {
    button.hidden = links.length < 2;
    button.addEventListener("click", () => show(at + Number(button.dataset.galleryStep)));
});
dialog.addEventListener("keydown", (event) => {
    const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (step) show(at + step);
});
dialog.querySelector("[data-gallery-close]").addEventListener("click", () => dialog.close());
dialog.addEventListener("click", (event) => event.target === dialog && dialog.close());
dialog.addEventListener("close", () => links[at].focus());
