import { Controller, Get, Inject } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { DomainError } from '../../kernel/domain-error.js';
import { Database } from '../database/database.js';
import { Public } from './requires.js';

/** For load balancers and supervisors. */
@ApiExcludeController()
@Controller()
export class HealthController {
  constructor(@Inject(Database) private readonly database: Database) {}

  /** The process answers. */
  @Public()
  @Get('healthz')
  live(): { status: 'ok' } {
    return { status: 'ok' };
  }

  /** The process can serve: the database answers. */
  @Public()
  @Get('readyz')
  async ready(): Promise<{ status: 'ok' }> {
    try {
      await this.database.source.query('SELECT 1');
    } catch {
      throw new DomainError('service.unavailable');
    }
    return { status: 'ok' };
  }
}
