/** The roles a person can hold in one contest. */
export const contestRoles = [
  'organiser',
  'secretary',
  'judge',
  'panel-head',
  'council',
  'auditor',
  'custodian',
  'unit-coordinator',
] as const;
/** A role in one contest. */
export type ContestRole = (typeof contestRoles)[number];

/** Who may ask for what: the one vocabulary of the routes. An object's own policy decides further. */
export const grants = {
  'account:own': 'signed-in',
  'mail:read': 'administrator',
  'job:read': 'administrator',
  'contest:create': 'administrator',
  'contest:read': 'signed-in',
  'contest:edit': ['organiser'],
  'contest:move': ['organiser', 'secretary'],
  'contest:people': ['organiser'],
  'entry:own': 'signed-in',
  'unit:coordinate': ['unit-coordinator'],
  'entry:screen': ['secretary', 'organiser'],
  'entry:receive': ['secretary', 'organiser'],
  'entry:file': 'signed-in',
  'seal:read': ['organiser', 'secretary', 'custodian', 'auditor'],
  'seal:act': ['organiser', 'secretary'],
  'conflict:declare': ['judge', 'panel-head'],
  'round:read': ['panel-head', 'organiser'],
  'round:lead': ['panel-head'],
  'sheet:score': ['judge'],
  'prize:read': ['council', 'organiser', 'secretary'],
  'prize:decide': ['council', 'organiser'],
  'prize:publish': ['organiser'],
  'certificate:issue': ['organiser', 'secretary'],
  'certificate:own': 'signed-in',
  'record:read': ['auditor', 'organiser'],
} as const satisfies Record<string, 'signed-in' | 'administrator' | readonly ContestRole[]>;

/** The name of something a route may ask leave for. */
export type Permission = keyof typeof grants;
