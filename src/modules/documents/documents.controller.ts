import { Controller, Get, HttpCode, Param, Post, Req, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces } from '@nestjs/swagger';
import { type Actor, isGranted } from '../../kernel/actor.js';
import { attachmentHeader } from '../../platform/http/attachment.js';
import { CurrentActor, type HouseRequest, Public, Requires } from '../../platform/http/requires.js';
import { Throttle } from '../../platform/security/throttle.js';
import { CertificateFiles, type Paper } from './certificate-files.service.js';
import { Certificates } from './certificates.service.js';
import { CertificateItem, CertificateList, VerificationView } from './dto/certificate.dto.js';
import { Papers } from './papers.service.js';
import { Verification } from './verification.service.js';

const pdf = 'application/pdf';
const file = { schema: { type: 'string', format: 'binary' } } as const;

/** Certificates, their verification, and the other papers. */
@Controller('api')
export class DocumentsController {
  private readonly verifications = new Throttle(60, 60);

  constructor(
    private readonly certificates: Certificates,
    private readonly files: CertificateFiles,
    private readonly papers: Papers,
    private readonly verification: Verification,
  ) {}

  /** The register of certificates. */
  @Requires('certificate:issue')
  @Get('contests/:contestId/certificates')
  async register(
    @Param('contestId') contestId: string,
    @CurrentActor() actor: Actor,
  ): Promise<CertificateList> {
    const items = (await this.certificates.register(contestId)).map(
      ({ id, awardId, registerNumber, model, issuedAt, revokedAt }): CertificateItem => ({
        ...{ id, awardId, registerNumber },
        recipients: model.recipients.map(({ name }) => name),
        prizeName: model.prizeName,
        workTitle: model.workTitle ?? '',
        state: revokedAt === null ? 'valid' : 'revoked',
        issuedAt: issuedAt.toISOString(),
      }),
    );
    const waiting = await this.certificates.missing(contestId);
    return { items, can: { issue: waiting > 0 && isGranted(actor, 'certificate:issue', contestId) } };
  }

  /** Issues the certificates that are missing. */
  @Requires('certificate:issue')
  @Post('contests/:contestId/certificates')
  @HttpCode(200)
  async issue(@Param('contestId') contestId: string, @CurrentActor() actor: Actor): Promise<CertificateList> {
    await this.certificates.issue(actor, contestId);
    return this.register(contestId, actor);
  }

  /** All valid certificates as single files. */
  @Requires('certificate:issue')
  @Get('contests/:contestId/certificates.zip')
  @ApiProduces('application/zip')
  @ApiOkResponse(file)
  async zip(@Param('contestId') contestId: string): Promise<StreamableFile> {
    return download(await this.files.zip(contestId), 'application/zip');
  }

  /** All valid certificates in one file for the printer. */
  @Requires('certificate:issue')
  @Get('contests/:contestId/certificates.pdf')
  @ApiProduces(pdf)
  @ApiOkResponse(file)
  async print(@Param('contestId') contestId: string): Promise<StreamableFile> {
    return download(await this.files.print(contestId), pdf);
  }

  /** One certificate: for the staff, and for whoever entered the work. */
  @Requires('certificate:own')
  @Get('certificates/:certificateId/pdf')
  @ApiProduces(pdf)
  @ApiOkResponse(file)
  async certificate(
    @Param('certificateId') certificateId: string,
    @CurrentActor() actor: Actor,
  ): Promise<StreamableFile> {
    return download(await this.files.one(actor, certificateId), pdf);
  }

  /** Whether a certificate is what it says. */
  @Public()
  @Get('verify/:code')
  async verify(@Param('code') code: string, @Req() request: HouseRequest): Promise<VerificationView> {
    await this.verifications.count(request.ip ?? '');
    const result = await this.verification.check(code);
    if (result.state === 'unknown') return { state: 'unknown', certificate: null, revokedAt: null };
    const { accent: _accent, ...certificate } = result.certificate;
    return {
      state: result.state,
      certificate: {
        ...certificate,
        recipients: [...certificate.recipients],
        issuedAt: certificate.issuedAt.toISOString(),
      },
      revokedAt: result.state === 'revoked' ? result.revokedAt.toISOString() : null,
    };
  }

  /** The receipt of an own work. */
  @Requires('entry:own')
  @Get('entries/:entryId/receipt.pdf')
  @ApiProduces(pdf)
  @ApiOkResponse(file)
  async receipt(@Param('entryId') entryId: string, @CurrentActor() actor: Actor): Promise<StreamableFile> {
    return download(await this.papers.receipt(actor, entryId), pdf);
  }

  /** The minutes of sealing and unsealing. */
  @Requires('seal:read')
  @Get('contests/:contestId/sealing/minutes.pdf')
  @ApiProduces(pdf)
  @ApiOkResponse(file)
  async minutes(@Param('contestId') contestId: string): Promise<StreamableFile> {
    return download(await this.papers.minutes(contestId), pdf);
  }

  /** The list of prize winners, annex to the decision. */
  @Requires('prize:read')
  @Get('contests/:contestId/results.pdf')
  @ApiProduces(pdf)
  @ApiOkResponse(file)
  async results(@Param('contestId') contestId: string): Promise<StreamableFile> {
    return download(await this.papers.resultList(contestId), pdf);
  }
}

function download({ name, content }: Paper, type: string): StreamableFile {
  const disposition = attachmentHeader(name);
  return Buffer.isBuffer(content)
    ? new StreamableFile(content, { type, disposition, length: content.length })
    : new StreamableFile(content, { type, disposition });
}
