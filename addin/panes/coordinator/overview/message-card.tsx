import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { CopyRegular } from '@fluentui/react-icons/svg/copy';
import { InfoRegular } from '@fluentui/react-icons/svg/info';
import { MailRegular } from '@fluentui/react-icons/svg/mail';
import type { Ref } from 'react';
import { Card } from '../../frame/card.tsx';
import { useCopy } from '../../frame/use-copy.ts';
import { useCoordinatorWords } from '../../words/coordinator/words.ts';

/** A text to a domain, ready to copy or to mail. */
export interface Message {
  readonly heading: string;
  /** A mailbox; `null` where the plan names none. */
  readonly to: string | null;
  readonly subject: string;
  readonly text: string;
}

const useStyles = makeStyles({
  text: {
    margin: 0,
    padding: '12px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    whiteSpace: 'pre-line',
  },
  subject: { display: 'block', marginBottom: '8px', fontWeight: tokens.fontWeightSemibold },
  hint: {
    display: 'flex',
    columnGap: '8px',
    margin: '8px 0 0',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
  },
  icon: { flexShrink: 0, fontSize: '16px' },
});

/** A reminder or a question, with two ways to send it. */
export function MessageCard({
  message: { heading, to, subject, text },
  headingRef,
}: {
  readonly message: Message;
  readonly headingRef: Ref<HTMLHeadingElement>;
}) {
  const styles = useStyles();
  const { words } = useCoordinatorWords();
  const { copied, copy } = useCopy();
  const mail = `mailto:${to ?? ''}?${mailFields({ subject, body: text })}`;
  return (
    <Card
      heading={heading}
      headingRef={headingRef}
      hint={words.message.ready}
      beside={
        <>
          <Button size="small" icon={<CopyRegular />} onClick={() => copy(`${subject}\n\n${text}`)}>
            {copied === 'yes' ? words.message.copied : words.message.copy}
          </Button>
          <Button as="a" size="small" icon={<MailRegular />} href={mail}>
            {words.message.mail}
          </Button>
        </>
      }
    >
      <p className={styles.text}>
        <span className={styles.subject}>{subject}</span>
        {text}
      </p>
      <p className={styles.hint} role="status">
        {copied === 'refused' ? words.message.notCopied : null}
      </p>
      <p className={styles.hint}>
        <InfoRegular className={styles.icon} />
        <span>
          {to === null ? `${words.message.noAddress} ` : ''}
          {words.message.neverBlocks}
        </span>
      </p>
    </Card>
  );
}

/** Fields of a mail address as RFC 6068 wants them: spaces as %20, lines ended by CRLF. */
function mailFields(fields: Readonly<Record<string, string>>): string {
  return Object.entries(fields)
    .map(([name, value]) => `${name}=${encodeURIComponent(value.replaceAll('\n', '\r\n'))}`)
    .join('&');
}
