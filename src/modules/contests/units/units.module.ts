import { Module } from '@nestjs/common';
import { Units } from './units.service.js';
import { UnitsStore } from './units.store.js';

/** The units of contests, apart from the contests' rules: the blind side may know those, but no unit. */
@Module({ providers: [Units, UnitsStore], exports: [Units] })
export class UnitsModule {}
