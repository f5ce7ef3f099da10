/* The two frames scroll together: by share of their height, as the two languages differ in length. */

const frames = [document.getElementById("chinese"), document.getElementById("english")];
const together = document.getElementById("together");
document.documentElement.classList.add("has-script");
document.getElementById("typed")?.submit();

let leader = null, timer = 0;
function follow(from, to) {
    const own = from.contentDocument.scrollingElement, other = to.contentDocument?.scrollingElement;
    if (!together.checked || !other || (leader && leader !== from)) return;
    leader = from;
    clearTimeout(timer);
    timer = setTimeout(() => (leader = null), 120);
    const room = own.scrollHeight - own.clientHeight;
    other.scrollTop = room > 0 ? (own.scrollTop / room) * (other.scrollHeight - other.clientHeight) : 0;
}

if (frames.every(Boolean)) {
    frames.forEach((frame, place) => {
        const watch = () => frame.contentWindow.addEventListener("scroll", () => follow(frame, frames[1 - place]), { passive: true });
        frame.addEventListener("load", watch);
        watch();
    });
}
