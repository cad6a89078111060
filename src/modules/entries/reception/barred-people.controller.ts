import { Body, Controller, Delete, Get, HttpCode, Param, Post } from '@nestjs/common';
import type { Actor } from '../../../kernel/actor.js';
import { CurrentActor, Requires } from '../../../platform/http/requires.js';
import { type BarredPerson, BarredPeople } from './barred-people.service.js';
import { BarredPersonRequest, BarredPersonView } from './dto/reception.dto.js';

/** People who may not enter a contest and hold no role in the program. */
@Controller('api/contests/:contestId/barred-people')
@Requires('contest:people')
export class BarredPeopleController {
  constructor(private readonly people: BarredPeople) {}

  /** The list, with the works that somebody on it entered all the same. */
  @Get()
  async list(@Param('contestId') contestId: string): Promise<BarredPersonView[]> {
    return (await this.people.list(contestId)).map(personView);
  }

  /** Puts somebody on the list. */
  @Post()
  async add(
    @Param('contestId') contestId: string,
    @CurrentActor() actor: Actor,
    @Body() body: BarredPersonRequest,
  ): Promise<BarredPersonView[]> {
    const { fullName, birthYear = null, office, email = null, phone = null, idNumber = null } = body;
    await this.people.add(actor, contestId, { fullName, birthYear, office, email, phone, idNumber });
    return this.list(contestId);
  }

  /** Takes somebody off the list. */
  @Delete(':personId')
  @HttpCode(204)
  remove(
    @Param('contestId') contestId: string,
    @Param('personId') personId: string,
    @CurrentActor() actor: Actor,
  ): Promise<void> {
    return this.people.remove(actor, contestId, personId);
  }
}

function personView({ row, receiptNumbers }: BarredPerson): BarredPersonView {
  const { id, fullName, birthYear, office, addedAt } = row;
  const known = [
    ['birth-year', row.identityKey],
    ['email', row.emailKey],
    ['phone', row.phoneKey],
    ['id-number', row.idNumberKey],
  ] as const;
  return {
    id,
    fullName,
    birthYear,
    office,
    knownBy: known.flatMap(([by, key]) => (key === null ? [] : by)),
    receiptNumbers: [...receiptNumbers],
    addedAt: addedAt.toISOString(),
  };
}
