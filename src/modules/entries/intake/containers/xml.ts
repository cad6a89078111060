import { SaxesParser, type SaxesTagNS } from 'saxes';
import type { InspectionLimits } from '../domain/limits.js';
import { Refusal } from '../domain/reasons.js';

const CHUNK = 64 * 1024;

/** Receives the events of a document; names are local names, `ns` the namespace URI. */
export interface XmlHandler {
  open?: (element: XmlElement) => void;
  close?: (element: XmlElement) => void;
  text?: (text: string) => void;
}

/** An element with its attributes by local name (the last one wins where prefixes differ). */
export interface XmlElement {
  name: string;
  ns: string;
  attributes: ReadonlyMap<string, string>;
}

/** Reads XML without entities, document types or anything from outside, and within a depth. */
export function readXml(bytes: Buffer, limits: InspectionLimits, handler: XmlHandler): void {
  const parser = new SaxesParser({ xmlns: true, position: false });
  const stack: XmlElement[] = [];
  parser.on('doctype', () => {
    throw new Refusal('xml-entity');
  });
  parser.on('error', () => {
    throw new Refusal('corrupt');
  });
  parser.on('opentag', (tag) => {
    if (stack.length >= limits.maxDepth) throw new Refusal('too-complex');
    const element = toElement(tag);
    stack.push(element);
    handler.open?.(element);
  });
  parser.on('closetag', () => {
    const element = stack.pop();
    if (element) handler.close?.(element);
  });
  parser.on('text', (text) => handler.text?.(text));
  parser.on('cdata', (text) => handler.text?.(text));
  const xml = decodeXml(bytes);
  for (let at = 0; at < xml.length; at += CHUNK) parser.write(xml.slice(at, at + CHUNK));
  parser.close();
}

function toElement(tag: SaxesTagNS): XmlElement {
  const attributes = new Map<string, string>();
  for (const attribute of Object.values(tag.attributes)) attributes.set(attribute.local, attribute.value);
  return { name: tag.local, ns: tag.uri, attributes };
}

function decodeXml(bytes: Buffer): string {
  const mark = bytes.subarray(0, 2).toString('hex');
  const encoding = mark === 'fffe' ? 'utf-16le' : mark === 'feff' ? 'utf-16be' : 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw new Refusal('corrupt');
  }
}
