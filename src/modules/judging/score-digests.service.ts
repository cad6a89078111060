import { Injectable } from '@nestjs/common';
import { Cipher } from '../../platform/security/cipher.js';
import { answerableText, type Scores } from './domain/scores.js';

const purpose = 'judging scores';

/**
 * Digests of scores for the record: a later change of a row would show. They are made with the server's key, since there
 * are so few sheets of scores that whoever reads the record could try them all.
 */
@Injectable()
export class ScoreDigests {
  constructor(private readonly cipher: Cipher) {}

  /** @param id of the row that holds the scores @returns 64 hexadecimal digits */
  of(id: string, scores: Scores): string {
    return this.cipher.digest(purpose, answerableText(id, scores));
  }
}
