import { Menu } from "@/components/ui/menu";
import { figurePages } from "@/messages";
import type { Chosen } from "./chosen";
import { Tick } from "./tick";

const { fields } = figurePages;

/** Which issues are shown, under their categories. */
export function IssueField({ record, request }: Chosen) {
  return (
    <Menu label={fields.issuesChosen(request.issues.length, record.issues.length)}>
      <div className="max-h-80 overflow-y-auto">
        {record.categories.map((category) => (
          <fieldset key={category.slug} className="mb-2">
            <legend className="text-xs font-semibold text-mute">{category.title}</legend>
            {record.issues
              .filter((issue) => issue.category === category.slug)
              .map(({ slug, title }) => (
                <div key={slug} className="menu-item">
                  <Tick name="issues" value={slug} text={title} isOn={request.issues.includes(slug)} />
                </div>
              ))}
          </fieldset>
        ))}
      </div>
      <p className="text-xs text-mute">{fields.categoriesNote}</p>
    </Menu>
  );
}
