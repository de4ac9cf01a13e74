import {
  Button,
  Menu,
  MenuDivider,
  MenuGroup,
  MenuGroupHeader,
  MenuItem,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from '@fluentui/react-components';
import { MoreHorizontalRegular } from '@fluentui/react-icons/svg/more-horizontal';
import { useState } from 'react';
import type { Language } from '../../../shared/text/localised.ts';
import { languages } from '../../../shared/text/localised.ts';
import type { OfficerActions } from '../../session/officer-actions.ts';
import type { ObjectiveView } from '../../session/officer-view.ts';
import { ObjectiveTexts } from '../coverage/objective-texts.tsx';
import { useWords } from '../words/words.ts';

/** Each in its own language, so that whoever cannot read the other finds it. */
const languageNames: Readonly<Record<Language, string>> = { nl: 'Nederlands', en: 'English' };

/** What an officer seldom needs: the language, and the objectives in full. */
export function PaneMenu({
  actions,
  objectives,
}: {
  readonly actions: OfficerActions;
  readonly objectives: readonly ObjectiveView[];
}) {
  const { words, language } = useWords();
  const [reading, setReading] = useState(false);
  return (
    <>
      <Menu
        checkedValues={{ language: [language] }}
        onCheckedValueChange={(_event, { checkedItems }) => {
          const chosen = languages.find((one) => one === checkedItems[0]);
          if (chosen !== undefined) actions.setLanguage(chosen);
        }}
      >
        <MenuTrigger disableButtonEnhancement>
          <Button appearance="subtle" icon={<MoreHorizontalRegular />} aria-label={words.header.menu} />
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            {objectives.length === 0 ? null : (
              <>
                <MenuItem onClick={() => setReading(true)}>{words.header.objectiveTexts}</MenuItem>
                <MenuDivider />
              </>
            )}
            <MenuGroup>
              <MenuGroupHeader>{words.header.language}</MenuGroupHeader>
              {languages.map((one) => (
                <MenuItemRadio key={one} name="language" value={one} lang={one}>
                  {languageNames[one]}
                </MenuItemRadio>
              ))}
            </MenuGroup>
          </MenuList>
        </MenuPopover>
      </Menu>
      {reading ? <ObjectiveTexts objectives={objectives} onClose={() => setReading(false)} /> : null}
    </>
  );
}
