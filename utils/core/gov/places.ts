/**
 * The labels that stand for a province or city, of today and of before the mergers of 2025: the second-level name
 * under .gov.vn, and other spellings of the places that have several. A test compares them with the directory.
 */
export const PLACE_LABELS: ReadonlySet<string> = new Set(
  `angiang backan baclieu bacgiang bacninh baria-vungtau bentre binhdinh binhduong binhphuoc binhthuan camau cantho
   caobang daklak daknong danang dienbien dongnai dongthap gialai hagiang haiduong haiphong hanam hanoi hatinh haugiang
   hoabinh hochiminhcity hue hungyen khanhhoa kiengiang kontum laichau lamdong langson laocai longan namdinh nghean
   ninhbinh ninhthuan phutho phuyen quangbinh quangnam quangngai quangninh quangtri soctrang sonla tayninh thaibinh
   thainguyen thanhhoa thuathienhue tiengiang tphcm travinh tuyenquang vinhlong vinhphuc yenbai
   bariavungtau brvt hcm hochiminh thanhphohochiminh tphochiminh vungtau`.split(/\s+/),
);
