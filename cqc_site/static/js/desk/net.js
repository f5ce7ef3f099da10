/* Requests to the server. An answer is {ok, status, data}; status 0 is no connection, "session" a lost login. */

let token = null;
const desk = document.getElementById("desk");

function headers() {
    return { Accept: "application/json", "X-Requested-With": "XMLHttpRequest" };
}

async function ask(url, options) {
    let response;
    try {
        response = await fetch(url, { credentials: "same-origin", headers: headers(), ...options });
    } catch {
        return { ok: false, status: 0, data: {} };
    }
    const isJson = (response.headers.get("Content-Type") || "").startsWith("application/json");
    if (!isJson) return { ok: false, status: response.status, data: {}, isForeign: true };
    return { ok: response.ok, status: response.status, data: await response.json() };
}

/** Whether the Chinese is the same, and a fresh token: another login in another tab made ours worthless. */
export async function pulse() {
    const answer = await ask(desk.dataset.pulse, {});
    if (answer.ok) token = answer.data.token;
    return answer;
}

/** POST a form's fields. A refusal that is not the editor's own is a worthless token or a lost login. */
export async function post(url, fields) {
    const answer = await send(url, fields);
    if (!(answer.status === 403 && answer.isForeign)) return answer;
    const alive = await pulse();
    if (alive.ok) return send(url, fields);
    return { ok: false, status: alive.status === 0 ? 0 : "session", data: {} };
}

function send(url, fields) {
    const body = new URLSearchParams(fields);
    body.set("csrfmiddlewaretoken", token ?? document.querySelector("[name=csrfmiddlewaretoken]").value);
    return ask(url, { method: "POST", body });
}

/** A piece of HTML; null when it cannot be had. */
export async function piece(url) {
    try {
        const response = await fetch(url, { credentials: "same-origin", headers: { "X-Requested-With": "XMLHttpRequest" } });
        return response.ok ? await response.text() : null;
    } catch {
        return null;
    }
}
