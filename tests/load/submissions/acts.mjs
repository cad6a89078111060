// What one submission is for the client, and what an upload to the bare endpoint is.
import { Buffer } from 'node:buffer';
import { makeDocx, makeForm, sha256Of } from './documents.mjs';
import { send } from './client.mjs';

const site = 'http://localhost:3000';

/** The forms of some drafts, made before the clock runs; no two contents are alike. */
export function formsFor(drafts, bytes, salt) {
  return drafts.map((draft) => {
    const content = makeDocx(`${salt} ${draft.entryId}`, bytes);
    return {
      draft,
      sha256: sha256Of(content),
      bytes: content.length,
      form: makeForm(content, `bai-du-thi-${draft.number}.docx`),
    };
  });
}

function headersOf(token, type) {
  return { Cookie: `chamkin_session=${token}`, Origin: site, 'Accept-Language': 'vi', 'Content-Type': type };
}

function parsed({ status, text }, wanted) {
  if (status !== wanted) throw new Error(`the program answered ${status}: ${text.slice(0, 300)}`);
  return JSON.parse(text);
}

/** The receipt that an answer shows must be that of the file which was sent. */
function receiptOf(work, sha256) {
  if (work.receipt === null || work.receipt.sha256 !== sha256)
    throw new Error('the answer has no receipt of this file');
  return { entryId: work.id, number: work.receipt.number, sha256 };
}

/** “Nộp bài kèm tệp”: file and submission in one request. @returns the receipt */
export async function submitAtOnce(agent, base, { draft, form, sha256 }) {
  const address = `${base}/api/entries/${draft.entryId}/files?submitVersion=${draft.version}`;
  const answer = await send(agent, address, { headers: headersOf(draft.token, form.type), body: form.body });
  return receiptOf(parsed(answer, 201), sha256);
}

/** The file first, then the submission: as an entrant does who looks at the work in between. */
export async function submitInTwo(agent, base, { draft, form, sha256 }) {
  const address = `${base}/api/entries/${draft.entryId}`;
  const first = await send(agent, `${address}/files`, {
    headers: headersOf(draft.token, form.type),
    body: form.body,
  });
  const { version } = parsed(first, 201);
  const second = await send(agent, `${address}/submit`, {
    headers: headersOf(draft.token, 'application/json'),
    body: Buffer.from(JSON.stringify({ version })),
  });
  return receiptOf(parsed(second, 200), sha256);
}

/** The work as its entrant sees it. */
export async function readWork(agent, base, { entryId, token }) {
  const answer = await send(agent, `${base}/api/entries/${entryId}`, {
    method: 'GET',
    headers: { Cookie: `chamkin_session=${token}` },
  });
  return parsed(answer, 200);
}

/** The same form to the bare endpoint. */
export async function uploadBare(agent, base, { form, sha256 }) {
  const answer = await send(agent, `${base}/files`, {
    headers: { 'Content-Type': form.type },
    body: form.body,
  });
  if (parsed(answer, 201).sha256 !== sha256) throw new Error('the bare endpoint stored something else');
}
