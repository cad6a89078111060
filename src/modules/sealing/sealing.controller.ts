import { Body, Controller, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../kernel/actor.js';
import { CurrentActor, Requires } from '../../platform/http/requires.js';
import { Declarations } from './declarations.service.js';
import { DeclareConflictsRequest, MyConflictsView } from './dto/conflicts.dto.js';
import { SealingView, SealRequest, UnsealRequest } from './dto/sealing.dto.js';
import { SealingReader } from './sealing-reader.service.js';
import { RoundSealing } from './round-sealing.service.js';
import { Unsealing } from './unsealing.service.js';

/** Sealing, unsealing, and the judges' declarations of conflicts. */
@ApiTags('sealing')
@Controller('api/contests/:contestId')
export class SealingController {
  constructor(
    private readonly reader: SealingReader,
    private readonly sealing: RoundSealing,
    private readonly unsealing: Unsealing,
    private readonly declarations: Declarations,
  ) {}

  /** How sealing stands. */
  @Requires('seal:read')
  @Get('sealing')
  get(@CurrentActor() actor: Actor, @Param('contestId') contestId: string): Promise<SealingView> {
    return this.reader.view(actor, contestId);
  }

  /** Seals a round. */
  @Requires('seal:act')
  @Post('sealing/rounds/:roundId')
  @HttpCode(200)
  async seal(
    @CurrentActor() actor: Actor,
    @Param('contestId') contestId: string,
    @Param('roundId') roundId: string,
    @Body() body: SealRequest,
  ): Promise<SealingView> {
    await this.sealing.seal(actor, contestId, roundId, body.confirmation);
    return this.reader.view(actor, contestId);
  }

  /** Joins codes and entries before witnesses. */
  @Requires('seal:act')
  @Post('unsealing')
  @HttpCode(200)
  async unseal(
    @CurrentActor() actor: Actor,
    @Param('contestId') contestId: string,
    @Body() body: UnsealRequest,
  ): Promise<SealingView> {
    await this.unsealing.unseal(actor, contestId, body.confirmation, body.witnesses);
    return this.reader.view(actor, contestId);
  }

  /** The reader's own declaration, and the units to choose from. */
  @Requires('conflict:declare')
  @Get('my-conflicts')
  mine(@CurrentActor() actor: Actor, @Param('contestId') contestId: string): Promise<MyConflictsView> {
    return this.declarations.mine(actor, contestId);
  }

  /** Declares conflicts. */
  @Requires('conflict:declare')
  @Put('my-conflicts')
  declare(
    @CurrentActor() actor: Actor,
    @Param('contestId') contestId: string,
    @Body() body: DeclareConflictsRequest,
  ): Promise<MyConflictsView> {
    const { unitIds, persons, noneOfTheList = false } = body;
    return this.declarations.declare(actor, contestId, { unitIds, persons, noneOfTheList });
  }
}
