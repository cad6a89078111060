import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DocumentBuilder, SwaggerModule } from '@nestjs/swagger';
import { createHttpApp } from '../http-app.js';
import { readConfig } from '../platform/config/settings.js';

/** Describes the HTTP interface; made from the compiled program, whose build adds the types. */
export async function describeHttp(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'chamkin-openapi-'));
  const config = readConfig({ DATA_DIR: folder, UPLOADS_DIR: folder, LOG_LEVEL: 'silent' });
  const app = await createHttpApp({ config }, join(folder, 'no-web'));
  const description = new DocumentBuilder()
    .setTitle('Chấm Kín')
    .setDescription('Blind essay contests. Times are UTC; scores are hundredths of a point.')
    .setVersion('1')
    .addCookieAuth('chamkin_session')
    .build();
  const document = SwaggerModule.createDocument(app, description, {
    operationIdFactory: (controller, method) => `${controller.replace(/Controller$/, '')}_${method}`,
  });
  await app.close();
  rmSync(folder, { recursive: true, force: true });
  return `${JSON.stringify(document, null, 2)}\n`;
}
