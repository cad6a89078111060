/** The addresses of the application's pages that letters lead to. */
export class PageAddresses {
  /** @param publicUrl the address people type, without a slash at its end */
  constructor(private readonly publicUrl: string) {}

  /** Where an address is confirmed. */
  confirmation(token: string): string {
    return `${this.publicUrl}/app/xac-nhan/${token}`;
  }

  /** Where a new password is chosen. */
  reset(token: string): string {
    return `${this.publicUrl}/app/dat-lai/${token}`;
  }

  /** Where an invitation is accepted. */
  invitation(token: string): string {
    return `${this.publicUrl}/app/loi-moi/${token}`;
  }

  /** Where people sign in. */
  signIn(): string {
    return `${this.publicUrl}/app/dang-nhap`;
  }

  /** An entry, for its author. */
  entry(entryId: string): string {
    return `${this.publicUrl}/app/bai-du-thi/${entryId}`;
  }

  /** The page of a unit in a contest, for its coordinator. */
  unit(contestId: string): string {
    return `${this.publicUrl}/app/cuoc-thi/${contestId}/don-vi`;
  }

  /** A judge's desk in a round. */
  desk(roundId: string): string {
    return `${this.publicUrl}/app/ban-cham/${roundId}`;
  }

  /** A discussion of a judge. */
  discussion(roundId: string, discussionId: string): string {
    return `${this.desk(roundId)}/thong-nhat/${discussionId}`;
  }

  /** A round, for its panel head. */
  round(contestId: string, roundId: string): string {
    return `${this.publicUrl}/app/cuoc-thi/${contestId}/vong/${roundId}`;
  }

  /** The public page of a contest. */
  contest(slug: string): string {
    return `${this.publicUrl}/cuoc-thi/${encodeURIComponent(slug)}`;
  }

  /** The public results of a contest. */
  results(slug: string): string {
    return `${this.contest(slug)}/ket-qua`;
  }
}
