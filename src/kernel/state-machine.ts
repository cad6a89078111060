import { type Refusal, refuse, type Verdict } from './refusal.js';

/** One arrow of a machine: from one state or several, on a named event, to a state, if the guard allows. */
export interface Transition<State extends string, Event extends string, Facts> {
  readonly from: State | readonly State[];
  readonly event: Event;
  readonly to: NoInfer<State>;
  /** Looks only at facts that were prepared beforehand; null allows. */
  readonly guard?: (facts: Facts) => Verdict;
}

/** What a machine is made of. `final` names the states in which a thing may rest for ever. */
export interface MachineDefinition<State extends string, Event extends string, Facts> {
  readonly states: readonly State[];
  readonly initial: NoInfer<State>;
  readonly final: readonly NoInfer<State>[];
  readonly transitions: readonly Transition<NoInfer<State>, Event, Facts>[];
}

/** What comes of an event: the next state, or why not. */
export type Firing<State extends string> = { readonly to: State } | { readonly refusal: Refusal };

/** A checked state machine: pure and synchronous. */
export interface Machine<State extends string, Event extends string, Facts> {
  readonly states: readonly State[];
  readonly events: readonly Event[];
  readonly initial: State;
  /** Where the event leads; a refusal of the guard, or `conflict.state` where there is no such arrow. */
  fire(state: State, event: Event, facts: Facts): Firing<State>;
  /** The events that `fire` would allow now, in the order of the definition. */
  available(state: State, facts: Facts): Event[];
  /** Whether a thing may rest in this state for ever. */
  isFinal(state: State): boolean;
}

/** An arrow with one origin. */
interface Arrow<State extends string, Event extends string, Facts> {
  readonly event: Event;
  readonly to: State;
  readonly guard: ((facts: Facts) => Verdict) | undefined;
}

type Arrows<State extends string, Event extends string, Facts> = Map<
  State,
  Map<Event, Arrow<State, Event, Facts>>
>;

/**
 * Makes a state machine and checks its definition: a state that is unknown, listed twice or cannot be
 * reached, a dead end that is not final, or two arrows for one event stop the program at once.
 */
export function defineMachine<const State extends string, const Event extends string, Facts = unknown>(
  definition: MachineDefinition<State, Event, Facts>,
): Machine<State, Event, Facts> {
  checkStates(definition);
  const arrows = collectArrows(definition);
  checkReach(definition, arrows);
  const final = new Set<State>(definition.final);
  return {
    states: definition.states,
    events: [...new Set(definition.transitions.map((transition) => transition.event))],
    initial: definition.initial,
    fire(state, event, facts) {
      const arrow = arrows.get(state)?.get(event);
      if (arrow === undefined) return { refusal: refuse('conflict.state', { state, event }) };
      const refusal = arrow.guard?.(facts) ?? null;
      return refusal === null ? { to: arrow.to } : { refusal };
    },
    available(state, facts) {
      const leaving = [...(arrows.get(state)?.values() ?? [])];
      return leaving.filter((arrow) => (arrow.guard?.(facts) ?? null) === null).map((arrow) => arrow.event);
    },
    isFinal: (state) => final.has(state),
  };
}

function checkStates<State extends string, Event extends string, Facts>(
  definition: MachineDefinition<State, Event, Facts>,
): void {
  const known = new Set<string>(definition.states);
  if (known.size !== definition.states.length) throw new Error('state machine: a state is listed twice');
  const named = definition.transitions.flatMap((transition) => [...origins(transition), transition.to]);
  for (const state of [definition.initial, ...definition.final, ...named]) {
    if (!known.has(state)) throw new Error(`state machine: unknown state "${state}"`);
  }
}

function origins<State extends string, Event extends string, Facts>(
  transition: Transition<State, Event, Facts>,
): readonly State[] {
  return typeof transition.from === 'string' ? [transition.from] : transition.from;
}

function collectArrows<State extends string, Event extends string, Facts>(
  definition: MachineDefinition<State, Event, Facts>,
): Arrows<State, Event, Facts> {
  const arrows: Arrows<State, Event, Facts> = new Map();
  for (const state of definition.states) arrows.set(state, new Map());
  for (const transition of definition.transitions) {
    for (const from of origins<State, Event, Facts>(transition)) {
      const leaving = arrows.get(from);
      if (leaving?.has(transition.event)) {
        throw new Error(`state machine: "${transition.event}" leaves "${from}" twice`);
      }
      leaving?.set(transition.event, {
        event: transition.event,
        to: transition.to,
        guard: transition.guard,
      });
    }
  }
  return arrows;
}

function checkReach<State extends string, Event extends string, Facts>(
  definition: MachineDefinition<State, Event, Facts>,
  arrows: Arrows<State, Event, Facts>,
): void {
  const reached = new Set<State>([definition.initial]);
  for (const state of reached) {
    for (const arrow of arrows.get(state)?.values() ?? []) reached.add(arrow.to);
  }
  const final = new Set<State>(definition.final);
  for (const state of definition.states) {
    if (!reached.has(state)) throw new Error(`state machine: "${state}" cannot be reached`);
    const leaves = [...(arrows.get(state)?.values() ?? [])].some((arrow) => arrow.to !== state);
    if (!leaves && !final.has(state)) {
      throw new Error(`state machine: "${state}" is a dead end and not final`);
    }
  }
}
