import { cleanLine, normaliseEmail, toNfc } from '../../../kernel/vietnamese.js';
import type { ChannelRules } from './channels.js';
import type { ContestBasics } from './contest.js';

const line = (text: string | null): string | null => (text === null ? null : cleanLine(text) || null);

/** A text of several lines: NFC, line ends of one kind, nothing empty around it. */
export function tidyText(text: string): string {
  return toNfc(text.replace(/\r\n?/g, '\n')).trim();
}

/** Basic fields as they are kept: names on one line, empty optional fields as null. */
export function tidyBasics(basics: ContestBasics): ContestBasics {
  const { certificate } = basics;
  return {
    ...basics,
    title: cleanLine(basics.title),
    edition: line(basics.edition),
    organiser: cleanLine(basics.organiser),
    parentAgency: line(basics.parentAgency),
    standingBody: line(basics.standingBody),
    accent: basics.accent.toUpperCase(),
    summary: tidyText(basics.summary),
    audience: tidyText(basics.audience),
    rules: tidyText(basics.rules),
    contactEmail: line(
      basics.contactEmail === null ? null : (normaliseEmail(basics.contactEmail) ?? basics.contactEmail),
    ),
    place: line(basics.place),
    certificate: {
      ...certificate,
      wording: tidyText(certificate.wording),
      signerTitle: tidyText(certificate.signerTitle),
      signerName: cleanLine(certificate.signerName),
      decisionNumber: line(certificate.decisionNumber),
      decisionDate: line(certificate.decisionDate),
      registerPrefix: cleanLine(certificate.registerPrefix),
      place: cleanLine(certificate.place),
    },
    consentPurposes: basics.consentPurposes.map((each) => ({ ...each, text: tidyText(each.text) })),
    channels: tidyChannels(basics.channels),
  };
}

/** The ways in with their addresses and hours on one line each. */
export function tidyChannels({ post, hand, email }: ChannelRules): ChannelRules {
  return {
    post: post && { ...post, address: cleanLine(post.address) },
    hand: hand && { ...hand, address: cleanLine(hand.address), hours: cleanLine(hand.hours) },
    email: email && { ...email, address: normaliseEmail(email.address) ?? cleanLine(email.address) },
  };
}
