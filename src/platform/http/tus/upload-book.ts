/** An upload on its way, as its owner's rows have it. */
export interface BookedUpload {
  /** Size of the whole, as announced. */
  readonly bytes: number;
  readonly metadata: Readonly<Record<string, string>>;
}

/** The rows of uploads on their way: the one truth that all web servers share about them. */
export interface UploadBook {
  find(id: string): Promise<BookedUpload | null>;
  remove(id: string): Promise<void>;
  /** Notes that a connection has begun to send: whoever had the turn before has lost it. */
  takeTurn(id: string, turn: string): Promise<void>;
  turnOf(id: string): Promise<string | null>;
}
