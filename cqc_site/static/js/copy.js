// Buttons that copy a text beside them. Without a script, or where the browser forbids it, the text is there to select.
document.querySelectorAll("[data-copy-from]").forEach((button) => {
    const text = document.getElementById(button.dataset.copyFrom);
    const status = button.nextElementSibling;
    button.hidden = !navigator.clipboard; // there is none on a page that did not come by HTTPS
    button.addEventListener("click", async () => {
        try {
            await navigator.clipboard.writeText(text.innerText.trim());
            status.textContent = button.dataset.done;
            setTimeout(() => (status.textContent = ""), 4000);
        } catch {
            getSelection().selectAllChildren(text);
        }
    });
});
