import { Menu } from "@/components/ui/menu";
import { figurePages, matrix } from "@/messages";
import type { Chosen } from "./chosen";
import { Tick } from "./tick";

/** Which categories of issues are shown. */
export function CategoryField({ record, request }: Chosen) {
  return (
    <Menu label={matrix.categoriesChosen(request.categories.length, record.categories.length)}>
      {record.categories.map(({ slug, title }) => (
        <div key={slug} className="menu-item">
          <Tick name="categories" value={slug} text={title} isOn={request.categories.includes(slug)} />
        </div>
      ))}
      <p className="text-xs text-mute">{figurePages.fields.categoriesNote}</p>
    </Menu>
  );
}
