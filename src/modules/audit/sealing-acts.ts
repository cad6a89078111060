/** The act after which entries and codes are apart. */
export const sealingAct = 'sealing.round-sealed';
/** The act that joins them again, once. */
export const unsealingAct = 'sealing.unsealed';
