interface Connection {
  saveData?: boolean;
  effectiveType?: string;
}

/** Whether the reader saves data, or the connection is slow. Where the browser does not tell, it is neither. */
export const isSlow = (): boolean => {
  const { saveData = false, effectiveType = '' } = (navigator as { connection?: Connection }).connection ?? {};
  return saveData || /^(slow-)?[23]g$/.test(effectiveType);
};
