/** The server's rule, told before it is broken; the server checks it again. */
export const leastPassword = 10;
