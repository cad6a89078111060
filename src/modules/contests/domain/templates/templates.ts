import { blank } from './blank.js';
import { national2025 } from './national-2025.js';
import { sonLa2023 } from './son-la-2023.js';
import type { ContestTemplate } from './template.js';

/** Every template, in the order in which they are offered. */
export const templates: readonly ContestTemplate[] = [national2025, sonLa2023, blank];

/** The template of a key, or null. */
export function findTemplate(key: string): ContestTemplate | null {
  return templates.find((template) => template.key === key) ?? null;
}
