/** Another attempt at a job has taken its work over, or has done it already. */
export class OvertakenError extends Error {}
