import type { Provider, Type } from '@nestjs/common';
import { BarredPeopleController } from './barred-people.controller.js';
import { BarredPeople } from './barred-people.service.js';
import { BarredPeopleStore } from './barred-people.store.js';
import { Journal } from './journal.service.js';
import { JournalStore } from './journal.store.js';
import { PaperCorrections } from './paper-corrections.service.js';
import { PaperDesk } from './paper-desk.service.js';
import { PaperPages } from './paper-pages.service.js';
import { PaperStore } from './paper.store.js';
import { ReceptionController } from './reception.controller.js';
import { ReceptionBooks } from './reception-books.service.js';
import { ReceptionPresenter } from './reception.presenter.js';
import { Reception } from './reception.service.js';
import { Twins } from './twins.service.js';
import { TwinsStore } from './twins.store.js';

/** The routes of the reception. */
export const receptionControllers: Type[] = [ReceptionController, BarredPeopleController];

/** What the reception is made of. */
export const receptionProviders: Provider[] = [
  BarredPeople,
  BarredPeopleStore,
  Journal,
  JournalStore,
  PaperCorrections,
  PaperDesk,
  PaperPages,
  PaperStore,
  Reception,
  ReceptionBooks,
  ReceptionPresenter,
  Twins,
  TwinsStore,
];
