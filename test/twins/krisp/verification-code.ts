/** No mail is sent: the sign-in page says this code itself. */
export const verificationCode = '246810';
