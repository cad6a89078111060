import { Controller, Get, Header, Param, StreamableFile } from '@nestjs/common';
import { createReadStream } from 'node:fs';
import { ApiExcludeController } from '@nestjs/swagger';
import { DomainError } from '../../kernel/domain-error.js';
import { Public } from '../../platform/http/requires.js';
import { fontPath, icon, styleSheet } from './site-assets.js';

const forever = 'public, max-age=31536000, immutable';

/** The files of the public pages: style sheet, fonts, icon. */
@ApiExcludeController()
@Controller()
export class SiteAssetsController {
  @Public()
  @Get('site.:hash.css')
  @Header('Content-Type', 'text/css; charset=utf-8')
  @Header('Cache-Control', forever)
  css(@Param('hash') hash: string): string {
    if (hash !== styleSheet.hash) throw new DomainError('thing.not-found');
    return styleSheet.css;
  }

  @Public()
  @Get('site-fonts/:name')
  @Header('Cache-Control', forever)
  font(@Param('name') name: string): StreamableFile {
    const path = fontPath(name);
    if (path === null) throw new DomainError('thing.not-found');
    return new StreamableFile(createReadStream(path), { type: 'font/woff2' });
  }

  @Public()
  @Get('site-icon.svg')
  @Header('Content-Type', 'image/svg+xml')
  @Header('Cache-Control', 'public, max-age=86400')
  icon(): string {
    return icon;
  }
}
