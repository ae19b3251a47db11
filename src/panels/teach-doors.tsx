import type { ComponentChildren } from 'preact';
import { CASES } from '../session';
import { caseAxis, type CaseLine } from '../views/home-cases';
import { useLanguage } from './app-words';

/** The cases of this build, in the order of their years. */
export function useTaughtCases(): readonly CaseLine[] {
  return caseAxis(CASES, useLanguage()).lines.filter(({ id }) => CASES.some((card) => card.id === id));
}

export interface TeachDoorProps {
  readonly name: string;
  readonly text: string;
  readonly children: ComponentChildren;
}

/** One thing to do in a lesson: what it is, and where it opens. */
export function TeachDoor({ name, text, children }: TeachDoorProps) {
  return (
    <div class="teach-door">
      <div>
        <h3>{name}</h3>
        <p class="note">{text}</p>
      </div>
      {children}
    </div>
  );
}

export interface CaseDoorsProps {
  readonly name: string;
  /** Where it opens for a case. */
  readonly to: (scenario: string) => string;
}

/** A link to the same thing in every case. */
export function CaseDoors({ name, to }: CaseDoorsProps) {
  return (
    <ul class="teach-links teach-links-short">
      {useTaughtCases().map(({ id, title }) => (
        <li key={id}>
          <a href={to(id)} aria-label={`${title}: ${name}`}>
            {title}
          </a>
        </li>
      ))}
    </ul>
  );
}

export interface SeatDoorsProps {
  readonly name: string;
  readonly to: (scenario: string, firm: string) => string;
}

/** A link to the same thing for every seat of every case. */
export function SeatDoors({ name, to }: SeatDoorsProps) {
  return (
    <ul class="teach-links">
      {useTaughtCases().map(({ id, title, seats }) => (
        <li key={id}>
          <span class="mute">{title}</span>
          {seats.map((seat) => (
            <a key={seat.firm} href={to(id, seat.firm)} aria-label={`${title}: ${name}, ${seat.name}`}>
              {seat.name}
            </a>
          ))}
        </li>
      ))}
    </ul>
  );
}
