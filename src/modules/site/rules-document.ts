import MarkdownIt from 'markdown-it';
import { fold } from '../../kernel/vietnamese.js';

/** A heading of the rules, with the address it has on the page. */
export interface RulesHeading {
  readonly level: number;
  readonly text: string;
  readonly anchor: string;
}

/** Rules as they are shown: HTML and its list of contents. */
export interface RulesDocument {
  readonly html: string;
  readonly headings: readonly RulesHeading[];
}

// No HTML of the author's own passes, and links only to addresses that cannot run anything.
const markdown = new MarkdownIt({ html: false, linkify: false, typographer: false });
markdown.disable('image');

function anchorOf(text: string, taken: Set<string>): string {
  const base = `muc-${fold(text)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')}`;
  let anchor = base;
  for (let number = 2; taken.has(anchor); number += 1) anchor = `${base}-${number}`;
  taken.add(anchor);
  return anchor;
}

/** Makes HTML of rules written in Markdown. The page's own heading is level 1, so theirs begin at 2. */
export function rulesDocument(source: string): RulesDocument {
  const tokens = markdown.parse(source, {});
  const headings: RulesHeading[] = [];
  const taken = new Set<string>();
  tokens.forEach((token, index) => {
    if (token.type !== 'heading_open' && token.type !== 'heading_close') return;
    if (token.tag === 'h1') token.tag = 'h2';
    if (token.type === 'heading_close') return;
    const text = (tokens[index + 1]?.children ?? []).map((child) => child.content).join('');
    const anchor = anchorOf(text, taken);
    token.attrSet('id', anchor);
    headings.push({ level: Number(token.tag.slice(1)), text, anchor });
  });
  return { html: markdown.renderer.render(tokens, markdown.options, {}), headings };
}
